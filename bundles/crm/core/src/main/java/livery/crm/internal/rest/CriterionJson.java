package livery.crm.internal.rest;

import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import livery.criteria.Criterion;
import livery.criteria.CriterionReader;
import livery.criteria.Explanation;
import livery.criteria.Value;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** Criteria and what they come to, as they go over the wire. */
public final class CriterionJson {

    private static final String FIELD = "criterion";

    private CriterionJson() {}

    /**
     * A criterion to be tried.
     *
     * @param criterion as {@code /criteria/schema} says
     * @param unlessHeavy whether one that takes long is only estimated; counted all the same when left out
     */
    public record TrialInput(
            @Nullable Map<String, Object> criterion,
            @Nullable Boolean unlessHeavy) {}

    /**
     * A customer about whom is asked.
     *
     * @param customer an id
     * @param criterion as {@code /criteria/schema} says
     */
    public record ExplainInput(
            @Nullable String customer, @Nullable Map<String, Object> criterion) {}

    /**
     * What a criterion would bring.
     *
     * @param count how many customers fulfil it; null when that takes long and was not asked for
     * @param sample the first of them
     */
    public record PreviewJson(@Nullable Long count, List<CustomerSummaryJson> sample, EstimateJson estimate) {}

    /**
     * What it costs.
     *
     * @param rows about how many rows the database reads
     * @param weight {@code light}, {@code noticeable} or {@code heavy}
     */
    public record EstimateJson(long rows, String weight, String text) {}

    /**
     * What a clause comes to for a customer.
     *
     * @param at the clause, as a JSON pointer into the criterion; empty for all of it
     * @param actual what is stored or was made of the items; null when it is missing
     * @param of the clauses inside
     */
    public record ExplanationJson(
            String at, boolean holds, @Nullable Object actual, List<ExplanationJson> of) {

        static ExplanationJson of(Explanation explanation) {
            return new ExplanationJson(
                    explanation.at(),
                    explanation.holds(),
                    shown(explanation.actual()),
                    explanation.of().stream().map(ExplanationJson::of).toList());
        }

        private static @Nullable Object shown(@Nullable Object actual) {
            if (actual instanceof Value.Amount amount) {
                return amount.tree();
            }
            return actual instanceof Temporal time ? time.toString() : actual;
        }
    }

    /** Faults name places below {@code criterion}, as they were sent. */
    static Criterion read(@Nullable Map<String, Object> tree) {
        if (tree == null) {
            throw Fault.invalid(new FieldFault(FIELD, "crm.required"));
        }
        return CriterionReader.read(tree, FIELD);
    }

    /** The same faults, with their places below {@code criterion}. */
    static <T> T placed(java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (Fault e) {
            if (e.fields().stream().noneMatch(fault -> isPointer(fault.field()))) {
                throw e;
            }
            throw new Fault(
                    e.kind(),
                    e.code(),
                    e.values(),
                    e.fields().stream()
                            .map(fault -> isPointer(fault.field())
                                    ? new FieldFault(FIELD + fault.field(), fault.code(), fault.values())
                                    : fault)
                            .toList(),
                    e.getCause());
        }
    }

    private static boolean isPointer(String field) {
        return field.isEmpty() || field.startsWith("/");
    }
}
