package livery.crm.internal.rest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import livery.criteria.Criterion;
import livery.criteria.CriterionReader;
import livery.criteria.Measure;
import livery.criteria.Tally;
import org.jspecify.annotations.Nullable;

/** Customers told apart, and what they have, as it goes over the wire. */
public final class TallyJson {

    private static final String MEASURE = "measure";
    private static final int SHARE_DIGITS = 4;

    private TallyJson() {}

    /**
     * By what customers are told apart: a field, segments or classes; one of the three.
     *
     * @param criterion which customers, as {@code /criteria/schema} says; all when left out
     * @param field of the customer, as the catalogue names it
     * @param bounds of a number, or of money in the store's currency: each begins a part
     * @param segments ids; each is a part, by its own criterion
     * @param classes each is a part
     * @param measure what is added up: {@code collection}, {@code function} ("count" or "sum"), {@code field},
     *     {@code window} and {@code where} as in a criterion; the amounts of all dealings when left out
     */
    public record TallyInput(
            @Nullable Map<String, Object> criterion,
            @Nullable String field,
            @Nullable List<BigDecimal> bounds,
            @Nullable List<@Nullable String> segments,
            @Nullable List<@Nullable ClassInput> classes,
            @Nullable Map<String, Object> measure) {}

    /** A class of customers. */
    public record ClassInput(
            @Nullable String name, @Nullable Map<String, Object> criterion) {}

    /**
     * Customers who have most.
     *
     * @param criterion which customers; all when left out
     * @param measure as of a tally
     * @param limit at most 200, 20 when left out
     */
    public record RankedInput(
            @Nullable Map<String, Object> criterion,
            @Nullable Map<String, Object> measure,
            @Nullable Integer limit) {}

    /**
     * A part.
     *
     * @param value the value, the segment's id, or the number of the class or the bound; null for those without a value
     * @param share of all customers looked at, from 0 to 1
     * @param measuredShare of all that was measured, from 0 to 1
     */
    public record PartJson(
            @Nullable String value,
            @Nullable String name,
            long customers,
            BigDecimal share,
            BigDecimal measured,
            BigDecimal measuredShare) {}

    /**
     * Whether few bring most.
     *
     * @param customers a fifth of those looked at, rounded up: those who have most
     */
    public record TopJson(long customers, BigDecimal share, BigDecimal measured, BigDecimal measuredShare) {}

    /**
     * Customers told apart.
     *
     * @param currency of what is measured, when that is money
     * @param more whether there are smaller parts that are left out
     */
    public record TalliedJson(
            long customers,
            BigDecimal measured,
            @Nullable String currency,
            List<PartJson> parts,
            boolean more,
            TopJson top) {}

    /** A customer, and what they have. */
    public record RankedJson(CustomerSummaryJson customer, BigDecimal measured) {}

    /** Those who have most, the first first. */
    public record RankingJson(@Nullable String currency, List<RankedJson> items) {}

    /** Of all customers, where none is given. */
    static Criterion criterion(@Nullable Map<String, Object> tree) {
        return tree == null ? new Criterion.All(List.of()) : CriterionJson.read(tree);
    }

    /** Faults name places below {@code measure}. */
    static Measure measure(@Nullable Map<String, Object> given) {
        Map<String, Object> tree = new LinkedHashMap<>(
                given == null ? Map.of("collection", "crm.dealings", "function", "sum", "field", "amount") : given);
        // It is read as what it would be compared with.
        tree.put("operator", "at-least");
        tree.put("values", List.of(0));
        tree.putIfAbsent("collection", "");
        Criterion.Aggregate read = (Criterion.Aggregate) CriterionReader.read(tree, MEASURE);
        return new Measure(read.collection(), read.function(), read.field(), read.window(), read.where());
    }

    static PartJson part(Tally.Part part, @Nullable String value, @Nullable String name, Tally.Part all) {
        return new PartJson(
                value,
                name,
                part.count(),
                share(BigDecimal.valueOf(part.count()), BigDecimal.valueOf(all.count())),
                part.measured(),
                share(part.measured(), all.measured()));
    }

    static TopJson top(Tally.Top top, Tally.Part all) {
        return new TopJson(
                top.count(),
                share(BigDecimal.valueOf(top.count()), BigDecimal.valueOf(all.count())),
                top.measured(),
                share(top.measured(), all.measured()));
    }

    private static BigDecimal share(BigDecimal part, BigDecimal all) {
        return all.signum() == 0 ? BigDecimal.ZERO : part.divide(all, SHARE_DIGITS, RoundingMode.HALF_UP);
    }
}
