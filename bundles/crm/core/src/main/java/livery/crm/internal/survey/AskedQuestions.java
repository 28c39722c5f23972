package livery.crm.internal.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What the ids of surveys and questions stand for that criteria name: the newest at once, at most {@value #MOST} of each;
 * all of them page by page, found by what is typed; and those of given ids. What was removed is not there any more.
 */
@Component(service = AskedQuestions.class)
public final class AskedQuestions {

    /** Of each. */
    public static final int MOST = 300;

    private static final String SURVEYS = "select s.id, s.title as name from crm_survey s where s.tenant_id = ?"
            + " and s.id < ? and (? = '' or locate(lower(?), lower(s.title)) > 0) order by s.id desc limit ?";
    private static final String QUESTIONS =
            "select q.id, concat(s.title, ': ', q.text) as name from crm_survey_question q"
                    + " join crm_survey s on s.tenant_id = q.tenant_id and s.id = q.survey_id where q.tenant_id = ?"
                    + " and q.id < ? and q.kind <> 'TEXT'"
                    + " and (? = '' or locate(lower(?), lower(concat(s.title, ': ', q.text))) > 0)"
                    + " order by q.id desc limit ?";

    private static final ListQuery SURVEYS_NAMED =
            new ListQuery("select id, title as name from crm_survey where tenant_id = ? and id in (??)");
    private static final ListQuery QUESTIONS_NAMED =
            new ListQuery("select q.id, concat(s.title, ': ', q.text) as name from crm_survey_question q"
                    + " join crm_survey s on s.tenant_id = q.tenant_id and s.id = q.survey_id"
                    + " where q.tenant_id = ? and q.id in (??)");

    private final CrmRows rows;

    @Activate
    public AskedQuestions(@Reference CrmRows rows) {
        this.rows = rows;
    }

    /** What an id stands for. */
    public record Named(long id, String name) {}

    /** Titles of surveys by their ids, for those who may see surveys. */
    public Map<Long, String> surveys(CallContext context) {
        return newest(surveys(context, "", null, MOST));
    }

    /** Questions that are answered by choices or numbers, with the titles of their surveys, by their ids. */
    public Map<Long, String> questions(CallContext context) {
        return newest(questions(context, "", null, MOST));
    }

    private static Map<Long, String> newest(List<Named> found) {
        Map<Long, String> names = new LinkedHashMap<>();
        found.forEach(one -> names.put(one.id(), one.name()));
        return names;
    }

    /**
     * A page of the titles of surveys, the newest first.
     *
     * @param typed a part of them; empty for all
     * @param after the id that the page before ended with, or null
     */
    public List<Named> surveys(CallContext context, String typed, @Nullable Long after, int most) {
        return page(context, SURVEYS, typed, after, most);
    }

    /**
     * A page of the questions that are answered by choices or numbers, the newest first.
     *
     * @param typed a part of the survey's title or of the question; empty for all
     * @param after the id that the page before ended with, or null
     */
    public List<Named> questions(CallContext context, String typed, @Nullable Long after, int most) {
        return page(context, QUESTIONS, typed, after, most);
    }

    /** The titles of these surveys, as far as the store has them. */
    public List<Named> surveys(CallContext context, Collection<Long> ids) {
        return named(context, SURVEYS_NAMED, ids);
    }

    /** These questions, of whatever kind, as far as the store has them. */
    public List<Named> questions(CallContext context, Collection<Long> ids) {
        return named(context, QUESTIONS_NAMED, ids);
    }

    private List<Named> named(CallContext context, ListQuery query, Collection<Long> ids) {
        if (!context.permissions().allows(Surveys.READ)) {
            return List.of();
        }
        return rows.call(context, (connection, tenant) -> {
            List<Named> found = new ArrayList<>();
            query.read(connection, ids, row -> found.add(new Named(row.getLong("id"), row.getString("name"))), tenant);
            return found;
        });
    }

    private List<Named> page(CallContext context, String sql, String typed, @Nullable Long after, int most) {
        if (!context.permissions().allows(Surveys.READ)) {
            return List.of();
        }
        return rows.call(
                context,
                (connection, tenant) -> Query.list(
                        connection,
                        sql,
                        row -> new Named(row.getLong("id"), row.getString("name")),
                        tenant,
                        after == null ? Long.MAX_VALUE : after,
                        typed,
                        typed,
                        most));
    }
}
