package livery.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Looks again and again at what the platform has its database do: what takes long is seen most often. */
final class SlowStatements {
    private static final String RUNNING = "select id, info from information_schema.processlist"
            + " where command in ('Query', 'Execute') and info is not null and id <> connection_id()";
    private static final String NOTHING = "-";
    private static final int MOST = 2;

    private final Connection connection;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Table> plans = new HashMap<>();
    private int looks;

    SlowStatements(Connection connection) {
        this.connection = connection;
    }

    /** Looks for so many seconds. */
    void watch(double seconds) throws SQLException, InterruptedException {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < until) {
            for (Map.Entry<Long, String> running : running().entrySet()) {
                seen.merge(running.getValue(), 1, Integer::sum);
                if (!plans.containsKey(running.getValue())) {
                    explain(running.getKey());
                }
            }
            looks++;
            Thread.sleep(1);
        }
    }

    /** Forms of statements by the connection that they run on. */
    private Map<Long, String> running() throws SQLException {
        Map<Long, String> running = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(RUNNING)) {
            while (rows.next()) {
                running.put(rows.getLong(1), form(rows.getString(2)));
            }
        }
        return running;
    }

    /** Statements that differ in values only are of one form. */
    static String form(String sql) {
        return sql.replaceAll("'(?:[^'\\\\]|\\\\.)*'", "?")
                .replaceAll("\\b[0-9]+\\b", "?")
                .replaceAll("\\?(?:, *\\?)+", "?");
    }

    /** The plan of whatever runs on a connection now, with its true values; the server's warning says what that is. */
    private void explain(long running) {
        Table plan = new Table("    table", "type", "key", "key_len", "rows", "extra");
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("show explain for " + running)) {
                while (rows.next()) {
                    plan.row(
                            "    " + text(rows, "table"),
                            text(rows, "type"),
                            text(rows, "key"),
                            text(rows, "key_len"),
                            text(rows, "rows"),
                            text(rows, "Extra"));
                }
            }
            try (ResultSet warnings = statement.executeQuery("show warnings")) {
                if (warnings.next()) {
                    plans.put(form(warnings.getString("Message")), plan);
                }
            }
        } catch (SQLException over) {
            // It has ended since it was seen; another of its form will come.
        }
    }

    private static String text(ResultSet rows, String column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? NOTHING : text;
    }

    /** Tells of the statements that were seen most, with the plan that the server had for one of them. */
    void tell(Report report) {
        seen.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .forEach(one -> {
                    report.say("  seen running " + one.getValue() + " times in " + looks + " looks: " + one.getKey());
                    Table plan = plans.get(one.getKey());
                    if (plan == null) {
                        report.say("    (each had ended before its plan could be asked for)");
                    } else {
                        report.say(plan);
                    }
                });
    }
}
