package livery.crm.internal.survey;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.search.WholeCustomer;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.Limits;
import livery.crm.internal.values.WrittenFields;
import livery.data.TimeSortedIds;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.audit.Audit;
import livery.platform.facts.Facts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What came in to surveys: written down by staff, or sent by an online tool. */
@Component(service = Responses.class)
public final class Responses {

    private static final String PAGE = Response.SELECT + " and r.id < ? order by r.id desc limit ?";
    private static final String ONE = Response.SELECT + " and r.id = ?";
    private static final String SAME = Response.SELECT + " and r.external_id = ?";
    private static final String KNOWN =
            "select id from crm_customer where tenant_id = ? and id = ? and erased_at is null";
    private static final String ANSWERED =
            "select id from crm_survey_response where tenant_id = ? and survey_id = ? and ";
    private static final String ADD = "insert into crm_survey_response (tenant_id, id, survey_id, customer_id,"
            + " external_id, at, by_id, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ADD_ANSWER = "insert into crm_survey_answer (tenant_id, response_id, question_id, n,"
            + " survey_id, customer_id, at, choice, number_value, text_value) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final List<String> REMOVE = List.of(
            "delete from crm_survey_answer where tenant_id = ? and response_id = ?",
            "delete from crm_survey_response where tenant_id = ? and id = ?");

    private final CrmRows rows;
    private final Audit audit;
    private final Facts facts;

    @Activate
    public Responses(@Reference CrmRows rows, @Reference Audit audit, @Reference Facts facts) {
        this.rows = rows;
        this.audit = audit;
        this.facts = facts;
    }

    /**
     * A page of those of one survey, the last that came in first.
     *
     * @param after the id that the page before ended with, or null
     * @throws Fault {@code crm.survey.unknown}
     */
    public List<Response> page(CallContext context, long survey, @Nullable Long after, int most) {
        return rows.call(context, (connection, tenant) -> {
            Survey.find(connection, tenant, survey);
            return Query.list(
                    connection, PAGE, Response::read, tenant, survey, after == null ? Long.MAX_VALUE : after, most);
        });
    }

    /**
     * Takes a response in. One with an external id that the survey has already changes nothing, and the one that is there is
     * the answer.
     *
     * @throws Fault {@code crm.survey.unknown}; {@code crm.survey.not-collecting} in another stage; with faults of fields
     */
    public Response add(CallContext context, long survey, ResponseDraft draft) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return rows.call(context, (connection, tenant) -> {
            Survey to = Survey.locked(connection, tenant, survey);
            WrittenFields fields = new WrittenFields();
            String external = fields.line("externalId", draft.externalId(), Limits.EXTERNAL_ID);
            List<Response> same = external == null
                    ? List.of()
                    : Query.list(connection, SAME, Response::read, tenant, survey, external);
            if (!same.isEmpty()) {
                return same.get(0);
            }
            if (to.stage() != Stage.COLLECT) {
                throw Fault.conflict(
                        "crm.survey.not-collecting", Map.of("stage", to.stage().toString()));
            }
            Instant at = Objects.requireNonNullElse(fields.past("at", draft.at()), now);
            CustomerId customer = draft.customer();
            if (customer != null) {
                who(connection, tenant, survey, customer, fields);
            }
            List<AnswerChecks.Answered> answers = new AnswerChecks(fields).checked(to.questions(), draft.answers());
            if (draft.answers().isEmpty()) {
                fields.refuse("answers", "crm.required");
            }
            fields.done();
            if (customer != null) {
                CustomerPresence.touch(connection, tenant, customer);
            }
            long id = TimeSortedIds.next();
            Long of = customer == null ? null : customer.value();
            Query.change(
                    connection,
                    ADD,
                    tenant,
                    id,
                    survey,
                    of,
                    external,
                    at,
                    context.person().value(),
                    now);
            write(connection, tenant, id, survey, of, at, answers);
            Survey.count(connection, tenant, survey, 1);
            told(context, "crm.survey.response-recorded", survey, customer);
            return Query.list(connection, ONE, Response::read, tenant, survey, id)
                    .get(0);
        });
    }

    private static void who(Connection connection, long tenant, long survey, CustomerId customer, WrittenFields fields)
            throws SQLException {
        WholeCustomer whole = WholeCustomer.of(connection, tenant, customer);
        if (!Query.exists(connection, KNOWN, tenant, customer.value())) {
            fields.refuse("customer", "crm.customer.unknown");
        } else if (Query.exists(
                connection, ANSWERED + whole.is("customer_id"), whole.values(List.of(tenant, survey)))) {
            fields.refuse("customer", "crm.survey.answered-already");
        }
    }

    private static void write(
            Connection connection,
            long tenant,
            long response,
            long survey,
            @Nullable Long customer,
            Instant at,
            List<AnswerChecks.Answered> answers)
            throws SQLException {
        List<@Nullable Object[]> all = new ArrayList<>();
        for (AnswerChecks.Answered one : answers) {
            all.add(new @Nullable Object[] {
                tenant,
                response,
                one.question(),
                one.n(),
                survey,
                customer,
                at,
                one.choice(),
                one.number() == null ? null : one.number().toPlainString(),
                one.text()
            });
        }
        Batch.run(connection, ADD_ANSWER, all);
    }

    /**
     * Removes a response that should not be there.
     *
     * @throws Fault {@code crm.survey.unknown}, {@code crm.survey.response-unknown}; {@code crm.survey.not-collecting} in
     *     another stage
     */
    public void remove(CallContext context, long survey, long id) {
        rows.call(context, (connection, tenant) -> {
            Survey of = Survey.locked(connection, tenant, survey);
            Response response = Query.list(connection, ONE, Response::read, tenant, survey, id).stream()
                    .findFirst()
                    .orElseThrow(() -> Fault.notFound("crm.survey.response-unknown"));
            if (of.stage() != Stage.COLLECT) {
                throw Fault.conflict(
                        "crm.survey.not-collecting", Map.of("stage", of.stage().toString()));
            }
            for (String sql : REMOVE) {
                Query.change(connection, sql, tenant, id);
            }
            Survey.count(connection, tenant, survey, -1);
            told(context, "crm.survey.response-removed", survey, response.customer());
            return true;
        });
    }

    private void told(CallContext context, String action, long survey, @Nullable CustomerId customer) {
        Map<String, Object> about = customer == null ? Map.of() : Map.of("customer", customer.toString());
        audit.record(context, action, Surveys.subject(survey), about);
        if (customer != null) {
            facts.tell(
                    context,
                    CustomerFacts.SURVEY_ANSWERED,
                    List.of(customer.toString()),
                    Map.of("survey", Long.toString(survey)));
        }
    }
}
