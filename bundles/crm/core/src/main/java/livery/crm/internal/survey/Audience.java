package livery.crm.internal.survey;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import livery.criteria.Criteria;
import livery.criteria.CriterionReader;
import livery.crm.CustomerId;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who is to be asked: whoever fulfils the survey's criterion at the moment, or without one those who were chosen. */
@Component(service = Audience.class)
public final class Audience {

    /** How many can be chosen for a survey. */
    public static final int MOST = 5_000;

    /** How many can be chosen at a time. */
    public static final int MOST_AT_ONCE = 1_000;

    private static final String CHOSEN =
            "select coalesce(m.canonical_id, i.customer_id) as id from crm_survey_invitee i"
                    + " left join crm_merged m on m.tenant_id = i.tenant_id and m.customer_id = i.customer_id"
                    + " where i.tenant_id = ? and i.survey_id = ? group by coalesce(m.canonical_id, i.customer_id)"
                    + " having id > ? order by id limit ?";
    private static final String COUNT = "select count(*) from crm_survey_invitee where tenant_id = ? and survey_id = ?";
    private static final ListQuery KNOWN =
            new ListQuery("select id from crm_customer where tenant_id = ? and erased_at is null and id in (??)");
    private static final ListQuery NAMES =
            new ListQuery("select id, name from crm_customer where tenant_id = ? and id in (??)");
    private static final ListQuery ANSWERED = new ListQuery("select customer_id as id, at from crm_survey_response"
            + " where tenant_id = ? and survey_id = ? and customer_id in (??)");
    private static final ListQuery ANSWERED_BY_MERGED =
            new ListQuery("select m.canonical_id as id, r.at from crm_merged m join crm_survey_response r"
                    + " on r.tenant_id = m.tenant_id and r.customer_id = m.customer_id"
                    + " where m.tenant_id = ? and r.survey_id = ? and m.canonical_id in (??)");
    private static final ListQuery THERE = new ListQuery("select customer_id as id from crm_survey_invitee"
            + " where tenant_id = ? and survey_id = ? and customer_id in (??)");
    private static final String ADD =
            "insert ignore into crm_survey_invitee (tenant_id, survey_id, customer_id) values (?, ?, ?)";
    private static final String REMOVE =
            "delete from crm_survey_invitee where tenant_id = ? and survey_id = ? and customer_id = ?";
    private static final String REMOVE_MERGED = "delete from crm_survey_invitee where tenant_id = ? and survey_id = ?"
            + " and customer_id in (select m.customer_id from crm_merged m where m.tenant_id = ? and m.canonical_id = ?)";

    private final CrmRows rows;
    private final Criteria criteria;
    private final Audit audit;
    private final Guarded guarded;

    /**
     * Somebody who is to be asked.
     *
     * @param consent whether they agree to be asked in the survey's way
     * @param answeredAt null while they have not
     */
    public record Asked(
            CustomerId customer,
            String name,
            ResearchConsent consent,
            @Nullable Instant answeredAt) {}

    @Activate
    public Audience(
            @Reference CrmRows rows, @Reference Criteria criteria, @Reference Audit audit, @Reference Guarded guarded) {
        this.rows = rows;
        this.criteria = criteria;
        this.audit = audit;
        this.guarded = guarded;
    }

    /**
     * A page of them, in the order of their ids. What others told of them is read with it when the criterion asks for that,
     * and so is on record.
     *
     * @param after the id that the page before ended with, or null
     * @throws Fault {@code crm.survey.unknown}; without the permissions for what the criterion asks
     */
    public List<Asked> page(CallContext context, long survey, @Nullable Long after, int most) {
        return rows.call(context, (connection, tenant) -> {
            Survey of = Survey.find(connection, tenant, survey);
            Map<String, Object> criterion = of.criterion();
            Guarded.require(context, criterion);
            List<Long> ids = criterion == null
                    ? Query.list(
                            connection,
                            CHOSEN,
                            row -> row.getLong("id"),
                            tenant,
                            survey,
                            after == null ? 0 : after,
                            most)
                    : criteria.page(
                            context,
                            CustomerCriteria.CUSTOMER,
                            CriterionReader.read(criterion, "criterion"),
                            after,
                            most);
            guarded.asked(context, criterion, Surveys.subject(survey));
            return asked(connection, tenant, of, ids);
        });
    }

    private static List<Asked> asked(Connection connection, long tenant, Survey survey, List<Long> ids)
            throws SQLException {
        Map<Long, String> names = new HashMap<>();
        NAMES.read(connection, ids, row -> names.put(row.getLong("id"), row.getString("name")), tenant);
        Map<Long, Instant> answered = new HashMap<>();
        for (ListQuery query : List.of(ANSWERED, ANSWERED_BY_MERGED)) {
            query.read(
                    connection,
                    ids,
                    row -> answered.put(row.getLong("id"), Columns.moment(row, "at")),
                    tenant,
                    survey.id());
        }
        Map<Long, ResearchConsent> consents = ResearchConsent.of(connection, tenant, survey.method(), ids);
        List<Asked> asked = new ArrayList<>();
        for (long id : ids) {
            asked.add(new Asked(
                    new CustomerId(id),
                    names.getOrDefault(id, ""),
                    consents.getOrDefault(id, ResearchConsent.NONE),
                    answered.get(id)));
        }
        return asked;
    }

    /**
     * Chooses customers. Idempotent: those who are chosen already stay so, and count once.
     *
     * @throws Fault {@code crm.survey.unknown}; {@code crm.survey.by-criterion} when its criterion says who is asked; at
     *     {@code customers} for one that the store has not, or when there are too many, at once or together
     */
    public void choose(CallContext context, long survey, Collection<Long> customers) {
        rows.call(context, (connection, tenant) -> {
            TreeSet<Long> added = new TreeSet<>(customers);
            Survey to = Survey.locked(connection, tenant, survey);
            if (to.criterion() != null) {
                throw Fault.conflict("crm.survey.by-criterion", Map.of());
            }
            if (added.size() > MOST_AT_ONCE) {
                throw Fault.invalid(
                        new FieldFault("customers", "crm.survey.too-many-at-once", Map.of("most", MOST_AT_ONCE)));
            }
            TreeSet<Long> unknown = new TreeSet<>(added);
            KNOWN.read(connection, List.copyOf(added), row -> unknown.remove(row.getLong("id")), tenant);
            if (!unknown.isEmpty()) {
                throw Fault.invalid(new FieldFault("customers", "crm.customer.unknown"));
            }
            THERE.read(connection, List.copyOf(added), row -> added.remove(row.getLong("id")), tenant, survey);
            if (added.isEmpty()) {
                return false;
            }
            long there = Query.list(connection, COUNT, row -> row.getLong(1), tenant, survey)
                    .get(0);
            if (there + added.size() > MOST) {
                throw Fault.invalid(new FieldFault("customers", "crm.survey.too-many-chosen", Map.of("most", MOST)));
            }
            List<@Nullable Object[]> all = new ArrayList<>();
            added.forEach(customer -> all.add(new @Nullable Object[] {tenant, survey, customer}));
            Batch.run(connection, ADD, all);
            audit.record(
                    context, "crm.survey.customers-chosen", Surveys.subject(survey), Map.of("customers", added.size()));
            return true;
        });
    }

    /**
     * Chooses somebody no longer.
     *
     * @throws Fault {@code crm.survey.unknown}; {@code crm.customer.unknown} for somebody who was not chosen
     */
    public void drop(CallContext context, long survey, CustomerId customer) {
        rows.call(context, (connection, tenant) -> {
            Survey.locked(connection, tenant, survey);
            int gone = Query.change(connection, REMOVE, tenant, survey, customer.value());
            gone += Query.change(connection, REMOVE_MERGED, tenant, survey, tenant, customer.value());
            if (gone == 0) {
                throw Fault.notFound("crm.customer.unknown");
            }
            audit.record(
                    context,
                    "crm.survey.customer-dropped",
                    Surveys.subject(survey),
                    Map.of("customer", customer.toString()));
            return gone;
        });
    }
}
