package livery.crm.internal.survey;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import livery.crm.CustomerId;
import livery.crm.internal.dealing.TimelinePosition;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.search.WholeCustomer;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import livery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What customers answered, customer by customer. */
@Component(service = AnsweredSurveys.class)
public final class AnsweredSurveys {

    private static final String SELECT = "select r.id, r.survey_id, s.title, r.at from crm_survey_response r"
            + " join crm_survey s on s.tenant_id = r.tenant_id and s.id = r.survey_id where r.tenant_id = ? and ";
    private static final String AFTER = " and r.at <= ? and (r.at < ? or r.id < ?)";
    private static final String NEWEST_FIRST = " order by r.at desc, r.id desc limit ?";
    private static final ListQuery ANSWERS = new ListQuery("select a.response_id, q.place, q.text, a.choice,"
            + " a.number_value, a.text_value from crm_survey_answer a join crm_survey_question q"
            + " on q.tenant_id = a.tenant_id and q.id = a.question_id where a.tenant_id = ? and a.response_id in (??)"
            + " order by a.response_id, q.place, a.n");

    private final CrmRows rows;

    private record Head(long id, long survey, String title, Instant at) {}

    @Activate
    public AnsweredSurveys(@Reference CrmRows rows) {
        this.rows = rows;
    }

    /**
     * A page of them, the newest first: two statements, however many there are.
     *
     * @param after where the page before ended, or null
     * @throws Fault {@code crm.customer.unknown} when the store has no such customer
     */
    public List<AnsweredSurvey> page(
            CallContext context, CustomerId customer, @Nullable TimelinePosition after, int most) {
        return rows.call(context, (connection, tenant) -> {
            WholeCustomer whole = WholeCustomer.of(connection, tenant, customer);
            String sql = SELECT + whole.is("r.customer_id") + (after == null ? "" : AFTER) + NEWEST_FIRST;
            @Nullable
            Object[] values = after == null
                    ? whole.values(List.of(tenant), most)
                    : whole.values(List.of(tenant), after.startedAt(), after.startedAt(), after.id(), most);
            List<Head> heads = Query.list(
                    connection,
                    sql,
                    row -> new Head(
                            row.getLong("id"),
                            row.getLong("survey_id"),
                            row.getString("title"),
                            Columns.moment(row, "at")),
                    values);
            if (heads.isEmpty()) {
                CustomerPresence.require(connection, tenant, customer);
                return List.of();
            }
            Map<Long, Map<String, List<String>>> answers = new HashMap<>();
            ANSWERS.read(
                    connection,
                    heads.stream().map(Head::id).toList(),
                    row -> answers.computeIfAbsent(row.getLong("response_id"), any -> new LinkedHashMap<>())
                            .computeIfAbsent(
                                    row.getInt("place") + "\n" + row.getString("text"), any -> new ArrayList<>())
                            .add(answer(
                                    row.getString("choice"),
                                    row.getBigDecimal("number_value"),
                                    row.getString("text_value"))),
                    tenant);
            return heads.stream()
                    .map(head -> new AnsweredSurvey(
                            head.id(), head.survey(), head.title(), head.at(), given(answers.get(head.id()))))
                    .toList();
        });
    }

    private static List<AnsweredSurvey.Given> given(@Nullable Map<String, List<String>> answers) {
        List<AnsweredSurvey.Given> given = new ArrayList<>();
        if (answers != null) {
            answers.forEach((question, several) -> given.add(new AnsweredSurvey.Given(
                    question.substring(question.indexOf('\n') + 1), String.join(", ", several))));
        }
        return given;
    }

    private static String answer(@Nullable String choice, @Nullable BigDecimal number, @Nullable String text) {
        if (choice != null) {
            return choice;
        }
        return number == null
                ? String.valueOf(text)
                : number.stripTrailingZeros().toPlainString();
    }
}
