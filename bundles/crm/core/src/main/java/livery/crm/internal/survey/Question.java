package livery.crm.internal.survey;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.Query;
import livery.crm.internal.sql.StoredTree;
import org.jspecify.annotations.Nullable;

/** A question as it is stored. */
public record Question(long id, QuestionKind kind, String text, boolean required, List<String> choices) {

    private static final String CHOICES = "choices";
    private static final String SELECT = "select id, kind, text, required, choices from crm_survey_question"
            + " where tenant_id = ? and survey_id = ? order by place";
    private static final String ADD = "insert into crm_survey_question (tenant_id, id, survey_id, place, kind, text,"
            + " required, choices) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String CLEAR = "delete from crm_survey_question where tenant_id = ? and survey_id = ?";

    public Question {
        choices = List.copyOf(choices);
    }

    static List<Question> of(Connection connection, long tenant, long survey) throws SQLException {
        return Query.list(connection, SELECT, Question::read, tenant, survey);
    }

    private static Question read(ResultSet row) throws SQLException {
        String choices = row.getString(CHOICES);
        return new Question(
                row.getLong("id"),
                QuestionKind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getBoolean("required"),
                choices == null ? List.of() : read(choices));
    }

    private static List<String> read(String choices) {
        List<String> read = new ArrayList<>();
        if (StoredTree.read(choices).get(CHOICES) instanceof List<?> list) {
            list.forEach(one -> read.add(String.valueOf(one)));
        }
        return read;
    }

    /** Puts these in place of those that a survey has. */
    static void replace(Connection connection, long tenant, long survey, List<Question> questions) throws SQLException {
        Query.change(connection, CLEAR, tenant, survey);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Question one : questions) {
            rows.add(new @Nullable Object[] {
                tenant,
                one.id(),
                survey,
                rows.size(),
                one.kind().name(),
                one.text(),
                one.required() ? 1 : 0,
                one.choices().isEmpty() ? null : StoredTree.write(Map.of(CHOICES, one.choices()))
            });
        }
        Batch.run(connection, ADD, rows);
    }

    /** As somebody would write it. */
    public QuestionDraft draft() {
        return new QuestionDraft(id, kind, text, required, new ArrayList<>(choices));
    }
}
