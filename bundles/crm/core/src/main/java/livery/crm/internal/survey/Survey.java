package livery.crm.internal.survey;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.Query;
import livery.crm.internal.sql.StoredTree;
import livery.platform.Fault;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A survey as it is stored.
 *
 * @param reason why it went back to its stage, when it did
 * @param criterion who is to be asked, as JSON has it
 * @param questions none where only lists are read
 * @param responses how many there are
 */
public record Survey(
        long id,
        String title,
        @Nullable String goal,
        SurveyMethod method,
        PersonId responsible,
        Stage stage,
        @Nullable String reason,
        @Nullable Map<String, Object> criterion,
        @Nullable String conclusion,
        List<Question> questions,
        long responses,
        Instant createdAt,
        long version) {

    private static final String SELECT = "select s.id, s.title, s.goal, s.method, s.responsible_id, s.stage,"
            + " s.back_reason, s.criterion, s.conclusion, s.responses, s.created_at, s.version"
            + " from crm_survey s where s.tenant_id = ?";
    private static final String ONE = SELECT + " and s.id = ?";
    private static final String PAGE = SELECT + " and s.id < ? order by s.id desc limit ?";
    private static final String COUNT =
            "update crm_survey set responses = responses + ? where tenant_id = ? and id = ?";
    private static final String LOCK = "select id from crm_survey where tenant_id = ? and id = ? for update";

    public Survey {
        questions = List.copyOf(questions);
    }

    /**
     * The survey with its questions.
     *
     * @throws Fault {@code crm.survey.unknown} when the store has none of this id
     */
    static Survey find(Connection connection, long tenant, long id) throws SQLException {
        List<Question> questions = Question.of(connection, tenant, id);
        return Query.list(connection, ONE, row -> read(row, questions), tenant, id).stream()
                .findFirst()
                .orElseThrow(() -> Fault.notFound("crm.survey.unknown"));
    }

    /** As {@link #find}, and nobody else changes it or adds answers until the unit of work ends. */
    static Survey locked(Connection connection, long tenant, long id) throws SQLException {
        Query.exists(connection, LOCK, tenant, id);
        return find(connection, tenant, id);
    }

    /** Counts a response that came or went, of a {@linkplain #locked locked} survey. */
    static void count(Connection connection, long tenant, long id, int more) throws SQLException {
        Query.change(connection, COUNT, more, tenant, id);
    }

    /** The newest first, without questions. */
    static List<Survey> page(Connection connection, long tenant, long before, int most) throws SQLException {
        return Query.list(connection, PAGE, row -> read(row, List.of()), tenant, before, most);
    }

    private static Survey read(ResultSet row, List<Question> questions) throws SQLException {
        String criterion = row.getString("criterion");
        return new Survey(
                row.getLong("id"),
                row.getString("title"),
                Columns.text(row, "goal"),
                SurveyMethod.valueOf(row.getString("method")),
                new PersonId(row.getLong("responsible_id")),
                Stage.valueOf(row.getString("stage")),
                Columns.text(row, "back_reason"),
                criterion == null ? null : StoredTree.read(criterion),
                Columns.text(row, "conclusion"),
                questions,
                row.getLong("responses"),
                Columns.moment(row, "created_at"),
                row.getLong("version"));
    }

    SurveyDraft draft() {
        return new SurveyDraft(
                title,
                goal,
                method,
                responsible,
                stage,
                null,
                criterion,
                conclusion,
                questions.stream().map(Question::draft).toList());
    }
}
