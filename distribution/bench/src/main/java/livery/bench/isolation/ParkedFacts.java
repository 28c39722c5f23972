package livery.bench.isolation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Facts that a subscription could not take in: nothing but a fault makes them, so they are written as rows. */
record ParkedFacts(String database) {

    private static final String SUBSCRIPTION = "isolation-proof";
    private static final long ID = 7_000_000_000_000_001L;
    private static final long SEQ = 7_000_000;
    private static final String[] ROWS = {
        "insert ignore into platform_fact (tenant_id, id, lane, type, at, subjects, body, seq)"
                + " values (?, ?, 0, 'isolation.proof', utc_timestamp(6), '[\"proof\"]', '{}', " + SEQ + ")",
        "insert ignore into platform_fact_cursor (tenant_id, subscription, lane, seq, done, attempts)"
                + " values (?, concat('" + SUBSCRIPTION + "', left(?, 0)), 0, " + SEQ + ", 0, 0)",
        "insert ignore into platform_fact_parked (tenant_id, id, subscription, subject, fact_id, seq, state, reason,"
                + " parked_at) values"
                + " (?, ?,"
                + " '" + SUBSCRIPTION + "', 'proof', ?, " + SEQ + ", 'parked', 'proof', utc_timestamp(6))"
    };
    private static final String[] TABLES = {"platform_fact_parked", "platform_fact_cursor", "platform_fact"};

    /** Parks one of a tenant. */
    void park(String tenant) throws SQLException {
        long id = ID + Long.parseLong(tenant) % ID;
        try (Connection connection = DriverManager.getConnection(database)) {
            for (String row : ROWS) {
                try (PreparedStatement insert = connection.prepareStatement(row)) {
                    insert.setLong(1, Long.parseLong(tenant));
                    for (int i = 2; i <= insert.getParameterMetaData().getParameterCount(); i++) {
                        insert.setLong(i, id);
                    }
                    insert.executeUpdate();
                }
            }
        }
    }

    /** Takes away what {@link #park} wrote. */
    void clear(String tenant) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database)) {
            for (String table : TABLES) {
                String of = table.equals("platform_fact")
                        ? "type = 'isolation.proof'"
                        : "subscription = '" + SUBSCRIPTION + "'";
                try (PreparedStatement delete =
                        connection.prepareStatement("delete from " + table + " where tenant_id = ? and " + of)) {
                    delete.setLong(1, Long.parseLong(tenant));
                    delete.executeUpdate();
                }
            }
        }
    }
}
