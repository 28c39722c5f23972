package livery.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** As many fields of a store's own as customers can have, with values. */
final class OwnColumns {
    static final int FIELDS = 100;

    /** Of all of them, with commas between. */
    static final String CODES =
            IntStream.range(0, FIELDS).mapToObj(OwnColumns::code).collect(Collectors.joining(","));

    private static final int WITH_ALL = 10_000;
    private static final int EACH = 3;
    private static final List<String> TYPES = List.of("text", "number", "date");

    private static final String FIELD_NUMBERS =
            "(select id, type, place as n from crm_own_field where tenant_id = %1$d and record = 'CUSTOMER') f";
    private static final String VALUES =
            "insert into crm_own_value (tenant_id, field_id, record_id, text_value, number_value, day_value, staff)"
                    + " select %1$d, f.id, c.id, if(f.type = 'TEXT', concat('t', mod(c.id, 977)), null),"
                    + " if(f.type = 'NUMBER', mod(c.id, 1009), null),"
                    + " if(f.type = 'DATE', date_add('2000-01-01', interval mod(c.id, 9000) day), null), 1 from ";
    private static final String NEWEST = VALUES
            + "(select id from crm_customer where tenant_id = %1$d order by id desc limit " + WITH_ALL + ") c join "
            + FIELD_NUMBERS;
    private static final String OTHERS = VALUES + FIELD_NUMBERS
            + " straight_join (select id, row_number() over (order by id desc) as n from crm_customer"
            + " where tenant_id = %1$d) c on c.n > " + WITH_ALL + " and mod(c.n + f.n, " + FIELDS + ") < " + EACH;

    private OwnColumns() {}

    /** Of the newest customers all, of each other a few. */
    static void fill(Api api, Connection connection, long store, Report report)
            throws IOException, InterruptedException, SQLException {
        for (int i = 0; i < FIELDS; i++) {
            api.post(
                    "/api/v1/tenants/" + store + "/fields",
                    Map.of(
                            "record",
                            "customer",
                            "code",
                            code(i),
                            "type",
                            TYPES.get(i % TYPES.size()),
                            "searchable",
                            false,
                            "labels",
                            Map.of("en", code(i))));
        }
        report.progress("added " + FIELDS + " own fields");
        try (Statement statement = connection.createStatement()) {
            long values = 0;
            for (String sql : List.of(NEWEST, OTHERS)) {
                values += statement.executeUpdate(sql.formatted(store));
            }
            statement.execute("analyze table crm_own_value");
            report.say(String.format(
                    Locale.ROOT,
                    "own fields: %d, of the newest %,d customers all, of the others %d each: %,d values%n",
                    FIELDS,
                    WITH_ALL,
                    EACH,
                    values));
        }
    }

    private static String code(int index) {
        return "f" + index;
    }
}
