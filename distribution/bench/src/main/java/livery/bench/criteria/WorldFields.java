package livery.bench.criteria;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fields that a store of a {@link World} has added to its records, and what is filled into them. */
final class WorldFields {

    /** One of the fields that the store has added: its name, its type, and the column that has its values. */
    private record Added(long id, String record, String code, String type, String column) {}

    private final Chance chance;
    private final long tenant;
    private final List<Added> added = new ArrayList<>();

    WorldFields(Chance chance, long tenant) {
        this.chance = chance;
        this.tenant = tenant;
    }

    /** Adds a field of each type to what there is. */
    void add(Connection connection) throws SQLException {
        for (String record : List.of("CUSTOMER", "VEHICLE", "DEALING")) {
            for (String type : List.of("TEXT", "NUMBER", "DATE", "CHOICE")) {
                String column = switch (type) {
                    case "NUMBER" -> "number_value";
                    case "DATE" -> "day_value";
                    default -> "text_value";
                };
                Added field = new Added(chance.nextId(), record, "my-" + type.toLowerCase(Locale.ROOT), type, column);
                try (PreparedStatement insert = connection.prepareStatement(
                        "insert into crm_own_field (tenant_id, id, record, code, type, labels, choices, required, place,"
                                + " version, created_at, updated_at) values (?, ?, ?, ?, ?, '{\"en\":\"Mine\"}', ?, 0,"
                                + " 1, 0, now(), now())")) {
                    String choices = type.equals("CHOICE")
                            ? "[{\"code\":\"red\",\"labels\":{\"en\":\"r\"}},{\"code\":\"blue\",\"labels\":{\"en\":\"b\"}}]"
                            : "[]";
                    World.set(insert, tenant, field.id(), record, field.code(), type, choices);
                }
                added.add(field);
            }
        }
    }

    /** Fills some of them in. */
    void fill(Connection connection, String record, long id, Map<String, Object> fields) throws SQLException {
        for (Added field : added) {
            if (!field.record().equals(record) || chance.once(4)) {
                continue;
            }
            Object value = switch (field.type()) {
                case "NUMBER" -> BigDecimal.valueOf(chance.number(20), 1);
                case "DATE" -> chance.anyDate();
                case "CHOICE" -> chance.any(List.of("red", "blue"));
                default -> chance.any(World.TEXTS);
            };
            fields.put("own." + field.code(), value);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into crm_own_value (tenant_id, field_id, record_id, "
                            + field.column() + ", staff) values (?, ?, ?, ?, 0)")) {
                World.set(insert, tenant, field.id(), id, value);
            }
        }
    }
}
