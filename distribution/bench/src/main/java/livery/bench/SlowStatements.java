package livery.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks again and again at what the platform has its database do: what takes long is seen most often. */
final class SlowStatements {
    private static final String RUNNING = "select info from information_schema.processlist"
            + " where command in ('Query', 'Execute') and info is not null and id <> connection_id()";
    private static final int MOST = 2;

    private final Connection connection;
    private final Map<String, Seen> seen = new HashMap<>();
    private int looks;

    /** A form of statement, one of its kind as it was, and how often it was running. */
    private record Seen(String example, int times) {}

    SlowStatements(Connection connection) {
        this.connection = connection;
    }

    /** Looks for so many seconds. */
    void watch(double seconds) throws SQLException, InterruptedException {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        try (Statement statement = connection.createStatement()) {
            while (System.nanoTime() < until) {
                try (ResultSet rows = statement.executeQuery(RUNNING)) {
                    while (rows.next()) {
                        String text = rows.getString(1);
                        seen.merge(form(text), new Seen(text, 1), (a, b) -> new Seen(a.example(), a.times() + 1));
                    }
                }
                looks++;
                Thread.sleep(1);
            }
        }
    }

    /** Statements that differ in values only are of one form. */
    static String form(String sql) {
        return sql.replaceAll("'(?:[^'\\\\]|\\\\.)*'", "?")
                .replaceAll("\\b[0-9]+\\b", "?")
                .replaceAll("\\?(?:, *\\?)+", "?");
    }

    /** Tells of the statements that were seen most, with the plan that the server has for each. */
    void tell(Report report) throws SQLException {
        List<Seen> most = seen.values().stream()
                .sorted(Comparator.comparing(Seen::times).reversed())
                .limit(MOST)
                .toList();
        for (Seen one : most) {
            report.say("  running in " + one.times() + " of " + looks + " looks: " + one.example());
            explain(one.example(), report);
        }
    }

    private void explain(String sql, Report report) throws SQLException {
        Table plan = new Table("    table", "type", "key", "key_len", "rows", "extra");
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("explain " + sql)) {
            while (rows.next()) {
                plan.row(
                        "    " + text(rows, "table"),
                        text(rows, "type"),
                        text(rows, "key"),
                        text(rows, "key_len"),
                        text(rows, "rows"),
                        text(rows, "Extra"));
            }
            report.say(plan);
        } catch (SQLException notWhole) {
            report.say("    its plan cannot be asked for: " + notWhole.getMessage());
        }
    }

    private static String text(ResultSet rows, String column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? "-" : text;
    }
}
