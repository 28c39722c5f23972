package livery.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes what the service wrote for one customer again and again in plain JDBC: the same rows of the same tables, with ids,
 * a mobile and a hash of their own, in one transaction each.
 */
final class RawCustomers {
    private static final List<String> TABLES = List.of("crm_customer", "crm_gram", "platform_audit", "platform_fact");
    /** Numbered by the database. */
    private static final Set<String> LEFT_OUT = Set.of("n");

    private static final AtomicLong IDS = new AtomicLong(1_000_000_000_000L);

    private final Connection connection;
    private final Template template;
    private final List<PreparedStatement> inserts = new ArrayList<>();

    /**
     * What one customer takes.
     *
     * @param customer its id
     * @param into the tenant that the rows are written for
     */
    record Template(long tenant, long customer, long into, List<Rows> tables) {
        long rows() {
            return tables.stream().mapToLong(table -> table.values().size()).sum();
        }
    }

    /** Of one table. */
    record Rows(String table, List<String> columns, List<Object[]> values) {}

    /** Reads the rows of a tenant that has one customer and nothing else. */
    static Template read(Connection connection, long tenant, long customer, long into) throws SQLException {
        List<Rows> tables = new ArrayList<>();
        for (String table : TABLES) {
            List<String> columns = Tables.columns(connection, table).stream()
                    .filter(column -> !LEFT_OUT.contains(column))
                    .toList();
            List<Object[]> values = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select " + String.join(", ", columns) + " from " + table
                            + " where tenant_id = " + tenant)) {
                while (rows.next()) {
                    Object[] row = new Object[columns.size()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = rows.getObject(i + 1);
                    }
                    values.add(row);
                }
            }
            if (values.isEmpty()) {
                throw new BenchException("A new customer leaves nothing in " + table);
            }
            tables.add(new Rows(table, columns, values));
        }
        return new Template(tenant, customer, into, tables);
    }

    RawCustomers(Connection connection, Template template) throws SQLException {
        this.connection = connection;
        this.template = template;
        connection.setAutoCommit(false);
        for (Rows rows : template.tables()) {
            inserts.add(connection.prepareStatement("insert into " + rows.table() + " ("
                    + String.join(", ", rows.columns()) + ") values (?"
                    + ", ?".repeat(rows.columns().size() - 1) + ")"));
        }
    }

    /** One more customer. */
    void write(SplittableRandom random) throws SQLException {
        long customer = IDS.incrementAndGet();
        String mobile = FactsBench.mobile();
        for (int table = 0; table < inserts.size(); table++) {
            Rows rows = template.tables().get(table);
            PreparedStatement insert = inserts.get(table);
            for (Object[] row : rows.values()) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, value(rows.columns().get(i), row[i], customer, mobile, random));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    private @org.jspecify.annotations.Nullable Object value(
            String column,
            @org.jspecify.annotations.Nullable Object value,
            long customer,
            String mobile,
            SplittableRandom random) {
        if (value instanceof Long number) {
            if (number == template.tenant()) {
                return template.into();
            }
            if (number == template.customer()) {
                return customer;
            }
            return switch (column) {
                case "id" -> IDS.incrementAndGet();
                case "person" -> random.nextLong();
                default -> number;
            };
        }
        return switch (column) {
            case "mobile" -> "+86" + mobile;
            case "mobile_tail" -> new StringBuilder(mobile).reverse().toString();
            default ->
                value instanceof String text
                        ? text.replace(Long.toString(template.customer()), Long.toString(customer))
                        : value;
        };
    }
}
