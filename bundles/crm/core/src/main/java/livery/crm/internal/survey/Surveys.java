package livery.crm.internal.survey;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import livery.criteria.Criteria;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.crm.internal.sql.StoredTree;
import livery.data.TimeSortedIds;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.audit.Audit;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The surveys of a store, the newest first: written, moved from stage to stage, and removed while nobody has answered. Serves A8. */
@Component(service = Surveys.class)
public final class Surveys {

    public static final String READ = "crm.surveys.read";
    public static final String WRITE = "crm.surveys.write";
    public static final String ANSWER = "crm.surveys.answer";

    private static final String ADD = "insert into crm_survey (tenant_id, id, title, goal, method, responsible_id,"
            + " stage, back_reason, criterion, conclusion, version, created_at, updated_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)";
    private static final String CHANGE = "update crm_survey set title = ?, goal = ?, method = ?, responsible_id = ?,"
            + " stage = ?, back_reason = ?, criterion = ?, conclusion = ?, updated_at = ?, version = version + 1"
            + " where tenant_id = ? and id = ?";
    private static final List<String> REMOVE = List.of(
            "delete from crm_survey_measure where tenant_id = ? and survey_id = ?",
            "delete from crm_survey_invitee where tenant_id = ? and survey_id = ?",
            "delete from crm_survey_question where tenant_id = ? and survey_id = ?",
            "delete from crm_survey where tenant_id = ? and id = ?");

    private final CrmRows rows;
    private final Staff staff;
    private final Criteria criteria;
    private final Audit audit;

    @Activate
    public Surveys(
            @Reference CrmRows rows, @Reference Staff staff, @Reference Criteria criteria, @Reference Audit audit) {
        this.rows = rows;
        this.staff = staff;
        this.criteria = criteria;
        this.audit = audit;
    }

    /**
     * A page of them, without their questions.
     *
     * @param after the id that the page before ended with, or null
     */
    public List<Survey> page(CallContext context, @Nullable Long after, int most) {
        return rows.call(
                context,
                (connection, tenant) -> Survey.page(connection, tenant, after == null ? Long.MAX_VALUE : after, most));
    }

    /**
     * The survey.
     *
     * @throws Fault {@code crm.survey.unknown}
     */
    public Survey find(CallContext context, long id) {
        return rows.call(context, (connection, tenant) -> Survey.find(connection, tenant, id));
    }

    /**
     * Writes a survey down.
     *
     * @throws Fault with faults of fields when something written makes no sense
     */
    public Survey create(CallContext context, SurveyDraft draft) {
        long id = TimeSortedIds.next();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Survey blank = new Survey(
                id,
                "",
                null,
                SurveyMethod.ONLINE,
                context.person(),
                Stage.GOAL,
                null,
                null,
                null,
                List.of(),
                0,
                now,
                0);
        return rows.call(context, (connection, tenant) -> {
            Survey made = new SurveyChecks(context, staff, criteria).checked(null, draft, blank);
            List<@Nullable Object> values = new ArrayList<>(List.of(tenant, id));
            values.addAll(written(made));
            values.add(now);
            values.add(now);
            Query.change(connection, ADD, values.toArray());
            Question.replace(connection, tenant, id, made.questions());
            audit.record(context, "crm.survey.created", subject(id), Map.of("title", made.title()));
            return made;
        });
    }

    private static List<@Nullable Object> written(Survey survey) {
        Map<String, Object> criterion = survey.criterion();
        return java.util.Arrays.asList(
                survey.title(),
                survey.goal(),
                survey.method().name(),
                survey.responsible().value(),
                survey.stage().name(),
                survey.reason(),
                criterion == null ? null : StoredTree.write(criterion),
                survey.conclusion());
    }

    /**
     * Changes a survey, or moves it to another stage: on by one, with what that stage needs, or back, with the reason.
     *
     * @throws Fault {@code crm.survey.unknown}, {@code web.precondition.failed} when the caller's copy is older; {@code
     *     crm.survey.frozen} when questions would change that were answered; with faults of fields, {@code
     *     crm.survey.question-named} at {@code questions} while criteria name one that would go; without the permissions for
     *     what its criterion asks, when another would take its place or answers are to come in
     */
    public Survey change(CallContext context, long id, LongPredicate current, UnaryOperator<SurveyDraft> change) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return rows.call(context, (connection, tenant) -> {
            Survey before = Survey.locked(connection, tenant, id);
            current(before, current);
            SurveyDraft wanted = change.apply(before.draft());
            if (wanted.equals(before.draft())) {
                return before;
            }
            mayDecide(context, before, wanted);
            Survey after = new SurveyChecks(context, staff, criteria).checked(before, wanted, before);
            if (after.equals(before)) {
                return before;
            }
            stillNamed(context, connection, before, after);
            List<@Nullable Object> values = new ArrayList<>(written(after));
            values.add(now);
            values.add(tenant);
            values.add(id);
            Query.change(connection, CHANGE, values.toArray());
            if (!after.questions().equals(before.questions())) {
                Question.replace(connection, tenant, id, after.questions());
            }
            record(context, before, after);
            return Survey.find(connection, tenant, id);
        });
    }

    /** Whom it asks, and that it begins to ask them, is for those who may read what its criterion asks. */
    private static void mayDecide(CallContext context, Survey before, SurveyDraft wanted) {
        boolean others = !Objects.equals(before.criterion(), wanted.criterion());
        boolean begins = wanted.stage() == Stage.COLLECT && before.stage() != Stage.COLLECT;
        if (others || begins) {
            Guarded.require(context, before.criterion());
        }
    }

    private static void stillNamed(CallContext context, Connection connection, Survey before, Survey after)
            throws SQLException {
        List<Long> lost = NamedByCriteria.lost(before.questions(), after.questions());
        Map<String, Object> named = lost.isEmpty()
                ? null
                : NamedByCriteria.any(context, connection, context.tenant().value(), lost);
        if (named != null) {
            throw Fault.invalid(new FieldFault("questions", "crm.survey.question-named", named));
        }
    }

    private void record(CallContext context, Survey before, Survey after) {
        Map<String, Object> about = new HashMap<>(Map.of("title", after.title()));
        boolean moved = before.stage() != after.stage();
        if (moved) {
            about.put("from", before.stage().toString());
            about.put("to", after.stage().toString());
        }
        String reason = after.reason();
        if (moved && reason != null) {
            about.put("reason", reason);
        }
        audit.record(context, moved ? "crm.survey.moved" : "crm.survey.changed", subject(after.id()), about);
    }

    /**
     * Removes a survey that nobody has answered.
     *
     * @throws Fault as {@link #change}; {@code crm.survey.answered} when somebody has; {@code crm.survey.named} while
     *     criteria name it; without the permissions for what its criterion asks
     */
    public void remove(CallContext context, long id, LongPredicate current) {
        rows.call(context, (connection, tenant) -> {
            Survey survey = Survey.locked(connection, tenant, id);
            Guarded.require(context, survey.criterion());
            current(survey, current);
            if (survey.responses() > 0) {
                throw Fault.conflict("crm.survey.answered", Map.of("count", survey.responses()));
            }
            List<Long> ids = new ArrayList<>(
                    survey.questions().stream().map(Question::id).toList());
            ids.add(id);
            Map<String, Object> named = NamedByCriteria.any(context, connection, tenant, ids);
            if (named != null) {
                throw Fault.conflict("crm.survey.named", named);
            }
            for (String sql : REMOVE) {
                Query.change(connection, sql, tenant, id);
            }
            audit.record(context, "crm.survey.removed", subject(id), Map.of("title", survey.title()));
            return true;
        });
    }

    private static void current(Survey survey, LongPredicate current) {
        if (!current.test(survey.version())) {
            throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
        }
    }

    static Audit.Subject subject(long id) {
        return new Audit.Subject("survey", Long.toString(id));
    }
}
