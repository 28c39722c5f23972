package livery.crm.internal.survey;

import java.util.LinkedHashMap;
import java.util.Map;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the ids of surveys and questions stand for that criteria name: the newest, at most {@value #MOST} of each. */
@Component(service = AskedQuestions.class)
public final class AskedQuestions {

    /** Of each. */
    public static final int MOST = 300;

    private static final String SURVEYS =
            "select id, title as name from crm_survey where tenant_id = ? order by id desc limit " + MOST;
    private static final String QUESTIONS =
            "select q.id, concat(s.title, ': ', q.text) as name from crm_survey_question q"
                    + " join crm_survey s on s.tenant_id = q.tenant_id and s.id = q.survey_id where q.tenant_id = ?"
                    + " and q.kind <> 'TEXT' order by q.survey_id desc, q.place limit " + MOST;

    private final CrmRows rows;

    @Activate
    public AskedQuestions(@Reference CrmRows rows) {
        this.rows = rows;
    }

    /** Titles of surveys by their ids, for those who may see surveys. */
    public Map<Long, String> surveys(CallContext context) {
        return names(context, SURVEYS);
    }

    /** Questions that are answered by choices or numbers, with the titles of their surveys, by their ids. */
    public Map<Long, String> questions(CallContext context) {
        return names(context, QUESTIONS);
    }

    private Map<Long, String> names(CallContext context, String sql) {
        if (!context.permissions().allows(Surveys.READ)) {
            return Map.of();
        }
        return rows.call(context, (connection, tenant) -> {
            Map<Long, String> names = new LinkedHashMap<>();
            Query.list(connection, sql, row -> names.put(row.getLong("id"), row.getString("name")), tenant);
            return names;
        });
    }
}
