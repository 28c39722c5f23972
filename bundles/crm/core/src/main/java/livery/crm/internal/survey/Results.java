package livery.crm.internal.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livery.crm.CustomerId;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the answers to a survey say, question by question: a fixed number of statements, however many questions there are. */
@Component(service = Results.class)
public final class Results {

    /** How many parts the answers to a number are told apart in at most. */
    private static final int PARTS = 10;

    private static final int DECIMALS = 2;
    private static final String TOTALS = "select a.question_id, count(distinct a.response_id) as n,"
            + " avg(a.number_value) as mean, min(a.number_value) as least, max(a.number_value) as most,"
            + " min(a.number_value = floor(a.number_value)) as whole"
            + " from crm_survey_answer a where a.tenant_id = ? and a.survey_id = ? group by a.question_id";
    private static final String CHOICES = "select a.question_id, a.choice, count(*) as n from crm_survey_answer a"
            + " where a.tenant_id = ? and a.survey_id = ? and a.choice is not null group by a.question_id, a.choice";
    private static final String SCALES = "select a.question_id, a.number_value, count(*) as n from crm_survey_answer a"
            + " join crm_survey_question q on q.tenant_id = a.tenant_id and q.id = a.question_id"
            + " and q.kind in ('SCALE_5', 'SCALE_10') where a.tenant_id = ? and a.survey_id = ?"
            + " and a.number_value is not null group by a.question_id, a.number_value";
    private static final String NUMBERS = "select a.question_id, if(e.whole, (a.number_value - e.least)"
            + " div ceiling((e.most - e.least + 1) / " + PARTS + "), least(" + (PARTS - 1) + ", floor((a.number_value"
            + " - e.least) * " + PARTS + " / (e.most - e.least)))) as part, count(*) as n from crm_survey_answer a"
            + " join crm_survey_question q on q.tenant_id = a.tenant_id and q.id = a.question_id and q.kind = 'NUMBER'"
            + " join (select b.question_id, min(b.number_value) as least, max(b.number_value) as most,"
            + " min(b.number_value = floor(b.number_value)) as whole"
            + " from crm_survey_answer b where b.tenant_id = ? and b.survey_id = ? group by b.question_id) e"
            + " on e.question_id = a.question_id where a.tenant_id = ? and a.survey_id = ?"
            + " and a.number_value is not null group by a.question_id, part";
    private static final String TEXTS = "select r.id, c.id as customer_id, c.name, a.at, a.text_value"
            + " from crm_survey_answer a join crm_survey_response r on r.tenant_id = a.tenant_id and r.id = a.response_id"
            + " left join crm_merged m on m.tenant_id = r.tenant_id and m.customer_id = r.customer_id"
            + " left join crm_customer c on c.tenant_id = r.tenant_id and c.id = coalesce(m.canonical_id, r.customer_id)"
            + " where a.tenant_id = ? and a.question_id = ? and a.response_id < ? and a.text_value is not null"
            + " order by a.response_id desc limit ?";

    private final CrmRows rows;

    /**
     * How many answered so; of numbers from a bound up to below the next one, the last one included. Where all that were
     * answered are whole, such as how many cars there are, the bounds are whole too.
     */
    public record Part(String value, long count) {}

    /**
     * What the answers to a question say.
     *
     * @param answered how many answered it
     * @param mean of numbers, to two decimals; null without any
     */
    public record Result(
            Question question,
            long answered,
            List<Part> parts,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) {}

    /** What somebody wrote. */
    public record Text(
            long response,
            @Nullable CustomerId customer,
            @Nullable String name,
            Instant at,
            String text) {}

    private record Total(
            long answered,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            boolean whole) {}

    @Activate
    public Results(@Reference CrmRows rows) {
        this.rows = rows;
    }

    /**
     * Question by question, in their order.
     *
     * @throws Fault {@code crm.survey.unknown}
     */
    public List<Result> of(CallContext context, long survey) {
        return rows.call(context, (connection, tenant) -> {
            List<Question> questions = Survey.find(connection, tenant, survey).questions();
            Map<Long, Total> totals = new HashMap<>();
            Query.list(
                    connection,
                    TOTALS,
                    row -> totals.put(
                            row.getLong("question_id"),
                            new Total(
                                    row.getLong("n"),
                                    row.getBigDecimal("mean"),
                                    row.getBigDecimal("least"),
                                    row.getBigDecimal("most"),
                                    row.getBoolean("whole"))),
                    tenant,
                    survey);
            Map<Long, Map<String, Long>> counts = counts(connection, tenant, survey);
            return questions.stream()
                    .map(question -> result(
                            question,
                            totals.getOrDefault(question.id(), new Total(0, null, null, null, false)),
                            counts.getOrDefault(question.id(), Map.of())))
                    .toList();
        });
    }

    private static Map<Long, Map<String, Long>> counts(Connection connection, long tenant, long survey)
            throws SQLException {
        Map<Long, Map<String, Long>> counts = new HashMap<>();
        Query.list(
                connection,
                CHOICES,
                row -> add(counts, row.getLong("question_id"), row.getString("choice"), row.getLong("n")),
                tenant,
                survey);
        Query.list(
                connection,
                SCALES,
                row -> add(
                        counts, row.getLong("question_id"), plain(row.getBigDecimal("number_value")), row.getLong("n")),
                tenant,
                survey);
        Query.list(
                connection,
                NUMBERS,
                row -> add(counts, row.getLong("question_id"), Integer.toString(row.getInt("part")), row.getLong("n")),
                tenant,
                survey,
                tenant,
                survey);
        return counts;
    }

    private static boolean add(Map<Long, Map<String, Long>> counts, long question, String value, long count) {
        counts.computeIfAbsent(question, any -> new HashMap<>()).put(value, count);
        return true;
    }

    private static Result result(Question question, Total total, Map<String, Long> counts) {
        BigDecimal mean = total.mean();
        return new Result(
                question,
                total.answered(),
                parts(question, total, counts),
                mean == null ? null : mean.setScale(DECIMALS, RoundingMode.HALF_UP),
                total.least(),
                total.most());
    }

    /** Also those that nobody chose. */
    private static List<Part> parts(Question question, Total total, Map<String, Long> counts) {
        List<Part> parts = new ArrayList<>();
        QuestionKind kind = question.kind();
        if (kind.choosing()) {
            question.choices().forEach(choice -> parts.add(part(choice, counts, choice)));
        } else if (kind.scale()) {
            for (int value = kind.least(); value <= kind.most(); value++) {
                parts.add(part(Integer.toString(value), counts, Integer.toString(value)));
            }
        } else if (kind == QuestionKind.NUMBER && total.least() != null && total.most() != null) {
            BigDecimal width = total.most().subtract(total.least());
            if (width.signum() == 0) {
                return List.of(new Part(plain(total.least()), total.answered()));
            }
            List<BigDecimal> bounds = total.whole() ? whole(total.least(), width) : even(total.least(), width);
            bounds.forEach(from -> parts.add(part(plain(from), counts, Integer.toString(parts.size()))));
        }
        return parts;
    }

    private static List<BigDecimal> whole(BigDecimal least, BigDecimal width) {
        BigDecimal step = width.add(BigDecimal.ONE).divide(BigDecimal.valueOf(PARTS), 0, RoundingMode.CEILING);
        List<BigDecimal> bounds = new ArrayList<>();
        for (BigDecimal far = BigDecimal.ZERO; far.compareTo(width) <= 0; far = far.add(step)) {
            bounds.add(least.add(far));
        }
        return bounds;
    }

    private static List<BigDecimal> even(BigDecimal least, BigDecimal width) {
        List<BigDecimal> bounds = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            bounds.add(least.add(width.multiply(BigDecimal.valueOf(i))
                    .divide(BigDecimal.valueOf(PARTS), DECIMALS, RoundingMode.HALF_UP)));
        }
        return bounds;
    }

    private static Part part(String value, Map<String, Long> counts, String key) {
        return new Part(value, counts.getOrDefault(key, 0L));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /**
     * What was written to a question, the last that came in first.
     *
     * @param after the response that the page before ended with, or null
     * @throws Fault {@code crm.survey.unknown}; at {@code question} for one that the survey has not
     */
    public List<Text> texts(CallContext context, long survey, long question, @Nullable Long after, int most) {
        return rows.call(context, (connection, tenant) -> {
            if (Survey.find(connection, tenant, survey).questions().stream().noneMatch(one -> one.id() == question)) {
                throw Fault.invalid(new FieldFault("question", "crm.survey.question-unknown"));
            }
            return Query.list(
                    connection,
                    TEXTS,
                    row -> {
                        Long customer = Columns.number(row, "customer_id");
                        return new Text(
                                row.getLong("id"),
                                customer == null ? null : new CustomerId(customer),
                                Columns.text(row, "name"),
                                Columns.moment(row, "at"),
                                row.getString("text_value"));
                    },
                    tenant,
                    question,
                    after == null ? Long.MAX_VALUE : after,
                    most);
        });
    }
}
