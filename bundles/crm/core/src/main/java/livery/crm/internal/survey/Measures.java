package livery.crm.internal.survey;

import java.util.List;
import java.util.Map;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.crm.internal.task.Task;
import livery.crm.internal.task.TaskDraft;
import livery.crm.internal.task.TaskList;
import livery.crm.internal.task.Tasks;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.audit.Audit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is done about what a survey found: tasks, each of somebody and until a time. */
@Component(service = Measures.class)
public final class Measures {

    /** Of one survey. */
    public static final int MOST = 100;

    private static final String IDS =
            "select task_id from crm_survey_measure where tenant_id = ? and survey_id = ? order by task_id";
    private static final String ADD = "insert into crm_survey_measure (tenant_id, survey_id, task_id) values (?, ?, ?)";

    private final CrmRows rows;
    private final Tasks tasks;
    private final TaskList list;
    private final Audit audit;

    @Activate
    public Measures(@Reference CrmRows rows, @Reference Tasks tasks, @Reference TaskList list, @Reference Audit audit) {
        this.rows = rows;
        this.tasks = tasks;
        this.list = list;
        this.audit = audit;
    }

    /**
     * All of a survey, the oldest first: two statements.
     *
     * @throws Fault {@code crm.survey.unknown}
     */
    public List<Task> of(CallContext context, long survey) {
        return rows.call(context, (connection, tenant) -> {
            Survey.find(connection, tenant, survey);
            List<Long> ids = Query.list(connection, IDS, row -> row.getLong("task_id"), tenant, survey);
            return list.all(context, ids);
        });
    }

    /**
     * Makes a task of a measure, on behalf of the survey: who makes it need not be allowed to write tasks.
     *
     * @throws Fault {@code crm.survey.unknown}; {@code crm.survey.not-applying} in another stage; {@code
     *     crm.survey.too-many-measures}; with faults of the task's fields
     */
    public Task add(CallContext context, long survey, TaskDraft draft) {
        return rows.call(context, (connection, tenant) -> {
            Survey of = Survey.locked(connection, tenant, survey);
            if (of.stage() != Stage.APPLY) {
                throw Fault.conflict(
                        "crm.survey.not-applying", Map.of("stage", of.stage().toString()));
            }
            if (Query.list(connection, IDS, row -> row.getLong("task_id"), tenant, survey)
                            .size()
                    >= MOST) {
                throw Fault.conflict("crm.survey.too-many-measures", Map.of("most", MOST));
            }
            long task = tasks.create(context, draft);
            Query.change(connection, ADD, tenant, survey, task);
            audit.record(
                    context, "crm.survey.measure-added", Surveys.subject(survey), Map.of("task", Long.toString(task)));
            return list.find(context, task);
        });
    }
}
