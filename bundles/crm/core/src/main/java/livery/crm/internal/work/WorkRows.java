package livery.crm.internal.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;

/** What staff have written about a customer: it is handed out with them, and goes when they go. */
public final class WorkRows {

    /** Tables of which each row is about one customer, by the name of their list, those first that others point to last. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("externalData", "crm_external_data");
        TABLES.put("feedback", "crm_feedback");
        TABLES.put("notes", "crm_note");
        TABLES.put("interactions", "crm_interaction");
        TABLES.put("consents", "crm_consent");
        TABLES.put("tasks", "crm_task");
        TABLES.put("attachments", "crm_attachment");
    }

    private static final String TAGS = "select g.name from crm_customer_tag l"
            + " join crm_tag g on g.tenant_id = l.tenant_id and g.id = l.tag_id and g.removed_at is null"
            + " where l.tenant_id = ? and l.customer_id = ? order by g.name";
    /** Those that became the customer, and those who never became one but have the same name and mobile. */
    private static final String OF_LEADS = " from crm_customer c join crm_lead l on l.tenant_id = c.tenant_id"
            + " and (l.customer_id = c.id or (l.customer_id is null and l.mobile = c.mobile and l.name = c.name))";

    private static final String OF_CUSTOMER = " where c.tenant_id = ? and c.id = ?";
    private static final String LEADS = "select l.*" + OF_LEADS + OF_CUSTOMER + " order by l.id";
    private static final String LEAD_TASKS = "select t.*" + OF_LEADS
            + " join crm_task t on t.tenant_id = l.tenant_id and t.lead_id = l.id and t.customer_id is null"
            + OF_CUSTOMER + " order by t.id";
    private static final String LEAD_IDS = "select l.id" + OF_LEADS + OF_CUSTOMER;
    private static final ListQuery TAKE_LEAD_TASKS = new ListQuery(
            "update crm_task set customer_id = ?" + " where tenant_id = ? and customer_id is null and lead_id in (??)");
    private static final ListQuery FORGET_LEADS =
            new ListQuery("delete from crm_lead where tenant_id = ? and id in (??)");
    private static final String SURVEY_ANSWERS = "select s.title, q.text as question, a.choice, a.number_value,"
            + " a.text_value, a.at from crm_survey_answer a join crm_survey s on s.tenant_id = a.tenant_id"
            + " and s.id = a.survey_id join crm_survey_question q on q.tenant_id = a.tenant_id and q.id = a.question_id"
            + " where a.tenant_id = ? and a.customer_id = ? order by a.response_id, q.place, a.n";

    /** Choices and numbers go on being counted, as nobody's; words of one's own do not stay. */
    private static final List<String> NOBODYS_ANSWERS = List.of(
            "delete from crm_survey_invitee where tenant_id = ? and customer_id = ?",
            "update crm_survey_answer set customer_id = null, text_value = null where tenant_id = ? and customer_id = ?",
            "update crm_survey_response set customer_id = null, external_id = null"
                    + " where tenant_id = ? and customer_id = ?");

    private static final String UNTAG = "delete from crm_customer_tag where tenant_id = ? and customer_id = ?";
    /** An interaction with somebody else may have been for a task about this customer. */
    private static final String UNLINK_TASKS = "update crm_interaction set task_id = null where tenant_id = ?"
            + " and task_id in (select t.id from crm_task t where t.tenant_id = ? and t.customer_id = ?)";

    private WorkRows() {}

    /** Statements that read all of one customer's, by the name of their list. */
    public static Map<String, String> selects() {
        Map<String, String> selects = new LinkedHashMap<>();
        TABLES.forEach((list, table) ->
                selects.put(list, "select * from " + table + " where tenant_id = ? and customer_id = ? order by id"));
        selects.put("tags", TAGS);
        selects.put("leads", LEADS);
        selects.put("leadTasks", LEAD_TASKS);
        selects.put("surveyAnswers", SURVEY_ANSWERS);
        return selects;
    }

    /** Deletes all of it but what is counted without a name; returns how many rows changed. */
    public static long delete(Connection connection, long tenant, long customer) throws SQLException {
        List<Long> leads = Query.list(connection, LEAD_IDS, row -> row.getLong("id"), tenant, customer);
        TAKE_LEAD_TASKS.change(connection, leads, customer, tenant);
        Query.change(connection, UNLINK_TASKS, tenant, tenant, customer);
        long deleted = Query.change(connection, UNTAG, tenant, customer);
        KeptLeads.forget(connection, tenant, leads);
        FORGET_LEADS.change(connection, leads, tenant);
        deleted += leads.size();
        for (String sql : NOBODYS_ANSWERS) {
            deleted += Query.change(connection, sql, tenant, customer);
        }
        for (String table : TABLES.values()) {
            deleted += Query.change(
                    connection, "delete from " + table + " where tenant_id = ? and customer_id = ?", tenant, customer);
        }
        return deleted;
    }
}
