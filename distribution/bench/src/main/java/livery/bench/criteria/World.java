package livery.bench.criteria;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import livery.criteria.Value;
import org.jspecify.annotations.Nullable;

/** The customers of a store, made by chance: as plain objects, and the same as rows. */
final class World {

    static final List<String> TEXTS = List.of("广东省广州市", "广东省深圳市", "北京市", "o'Neil", "50%_\\", "a", "A", " ");
    private static final List<String> CURRENCIES = List.of("CNY", "CNY", "CNY", "USD", "JPY");

    private final long tenant;
    private final LocalDate today;
    private final ZoneId zone;
    private final SplittableRandom random;
    private final List<Someone> all = new ArrayList<>();
    private final List<Added> added = new ArrayList<>();
    private long lastId;

    World(long tenant, LocalDate today, ZoneId zone, long seed) {
        this.tenant = tenant;
        this.today = today;
        this.zone = zone;
        this.random = new SplittableRandom(seed);
        this.lastId = tenant;
    }

    /** Those who count, each with what counts for them. */
    List<Someone> standing() {
        Map<Long, Someone> byId = new TreeMap<>();
        all.stream()
                .filter(someone -> someone.canonical() == null && !someone.erased())
                .forEach(someone -> byId.put(someone.id(), someone));
        for (Someone merged : all) {
            if (merged.canonical() != null) {
                byId.computeIfPresent(merged.canonical(), (id, someone) -> someone.with(merged));
            }
        }
        return List.copyOf(byId.values());
    }

    /** One of the fields that the store has added: its name, its type, and the column that has its values. */
    private record Added(long id, String record, String code, String type, String column) {}

    /** Adds a field of each type to what there is. */
    void addFields(Connection connection) throws SQLException {
        for (String record : List.of("CUSTOMER", "VEHICLE", "DEALING")) {
            for (String type : List.of("TEXT", "NUMBER", "DATE", "CHOICE")) {
                String column = switch (type) {
                    case "NUMBER" -> "number_value";
                    case "DATE" -> "day_value";
                    default -> "text_value";
                };
                Added field = new Added(++lastId, record, "my-" + type.toLowerCase(Locale.ROOT), type, column);
                try (PreparedStatement insert = connection.prepareStatement(
                        "insert into crm_own_field (tenant_id, id, record, code, type, labels, choices, required, place,"
                                + " version, created_at, updated_at) values (?, ?, ?, ?, ?, '{\"en\":\"Mine\"}', ?, 0,"
                                + " 1, 0, now(), now())")) {
                    String choices = type.equals("CHOICE")
                            ? "[{\"code\":\"red\",\"labels\":{\"en\":\"r\"}},{\"code\":\"blue\",\"labels\":{\"en\":\"b\"}}]"
                            : "[]";
                    set(insert, tenant, field.id(), record, field.code(), type, choices);
                }
                added.add(field);
            }
        }
    }

    /** Fills some of them in. */
    private void fillAdded(Connection connection, String record, long id, Map<String, Object> fields)
            throws SQLException {
        for (Added field : added) {
            if (!field.record().equals(record) || random.nextInt(4) == 0) {
                continue;
            }
            Object value = switch (field.type()) {
                case "NUMBER" -> BigDecimal.valueOf(random.nextInt(20), 1);
                case "DATE" -> anyDate();
                case "CHOICE" -> any(List.of("red", "blue"));
                default -> any(TEXTS);
            };
            fields.put("own." + field.code(), value);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into crm_own_value (tenant_id, field_id," + " record_id, "
                            + field.column() + ", staff) values (?, ?, ?, ?, 0)")) {
                set(insert, tenant, field.id(), id, value);
            }
        }
    }

    /** Makes so many and writes them. */
    void fill(Connection connection, int customers) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                        "insert into crm_customer (tenant_id, id, name, name_key, twin, mobile, email, sex, birth_date,"
                                + " occupation, licence_since, region, staff_fields, version, created_at, updated_at,"
                                + " erased_at) values (?, ?, '', '', ?, ?, ?, ?, ?, ?, ?, ?, '', 1, ?, now(), ?)");
                PreparedStatement merge = connection.prepareStatement("insert into crm_merged values (?, ?, ?)")) {
            for (int i = 0; i < customers; i++) {
                boolean merged = i > 4 && random.nextInt(6) == 0;
                Long into = merged ? Long.valueOf(all.get(random.nextInt(2) * 2).id()) : null;
                Someone someone = someone(into, i > 4 && random.nextInt(20) == 0);
                customer(insert, someone);
                fillAdded(connection, "CUSTOMER", someone.id(), someone.fields());
                all.add(someone);
                if (into != null) {
                    set(merge, tenant, someone.id(), into);
                }
                for (int item = random.nextInt(6); item > 0; item--) {
                    dealing(connection, someone);
                }
                for (int item = random.nextInt(3); item > 0; item--) {
                    vehicle(connection, someone);
                }
            }
        }
    }

    private Someone someone(@Nullable Long canonical, boolean erased) {
        Map<String, Object> fields = new HashMap<>();
        put(fields, "crm.sex", any(List.of("male", "female", "unknown")));
        LocalDate birth = put(fields, "crm.birth-date", date());
        LocalDate licence = put(fields, "crm.licence-since", date());
        put(fields, "crm.occupation", any(TEXTS));
        put(fields, "crm.region", any(TEXTS));
        fields.put("crm.kind", "person");
        fields.put("crm.has-mobile", random.nextBoolean());
        fields.put("crm.has-email", random.nextBoolean());
        fields.put("crm.created-at", moment());
        if (birth != null) {
            fields.put("crm.age", years(birth));
            fields.put("crm.days-to-birthday", toBirthday(birth));
        }
        if (licence != null) {
            fields.put("crm.years-of-driving", years(licence));
        }
        return new Someone(++lastId, canonical, erased, fields, new HashMap<>());
    }

    private BigDecimal years(LocalDate since) {
        return BigDecimal.valueOf(Period.between(since, today).getYears());
    }

    private BigDecimal toBirthday(LocalDate birth) {
        int days = 0;
        LocalDate day = today;
        while (!birth.withYear(day.getYear()).equals(day)) {
            days++;
            day = day.plusDays(1);
        }
        return BigDecimal.valueOf(days);
    }

    /** Sometimes there is no value. */
    private <T> @Nullable T put(Map<String, Object> fields, String name, T value) {
        if (random.nextInt(5) == 0) {
            return null;
        }
        fields.put(name, value);
        return value;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Not ahead, as nobody's birth and no licence is. */
    private LocalDate date() {
        LocalDate date = anyDate();
        return date.isAfter(today) ? today : date;
    }

    private LocalDate anyDate() {
        return switch (random.nextInt(6)) {
            case 0 -> today.minusYears(random.nextInt(40)).plusDays(random.nextInt(3) - 1L);
            case 1 -> LocalDate.of(1940 + 4 * random.nextInt(18), 2, 29);
            case 2 -> today.minusMonths(random.nextInt(30)).plusDays(random.nextInt(3) - 1L);
            default -> LocalDate.of(1950, 1, 1).plusDays(random.nextInt(25_000));
        };
    }

    /** Often on the first or last millisecond of a day on the store's wall. */
    private Instant moment() {
        LocalDate day = today.plusDays(3L - random.nextInt(20) * (long) random.nextInt(60));
        if (random.nextInt(3) == 0) {
            day = today.minusMonths(random.nextInt(14)).plusDays(random.nextInt(3) - 1L);
        }
        Instant start = day.atStartOfDay(zone).toInstant();
        return switch (random.nextInt(3)) {
            case 0 -> start;
            case 1 -> start.minusMillis(1);
            default -> start.plusMillis(random.nextInt(86_400_000));
        };
    }

    private void customer(PreparedStatement insert, Someone someone) throws SQLException {
        Map<String, Object> fields = someone.fields();
        Object sex = fields.get("crm.sex");
        set(
                insert,
                tenant,
                someone.id(),
                someone.id(),
                Boolean.TRUE.equals(fields.get("crm.has-mobile")) ? "+8613" + someone.id() % 1_000_000 : null,
                Boolean.TRUE.equals(fields.get("crm.has-email")) ? "a@example.com" : null,
                sex == null ? null : sex.toString().toUpperCase(Locale.ROOT),
                fields.get("crm.birth-date"),
                fields.get("crm.occupation"),
                fields.get("crm.licence-since"),
                fields.get("crm.region"),
                fields.get("crm.created-at"),
                someone.erased() ? Instant.EPOCH : null);
    }

    private void dealing(Connection connection, Someone someone) throws SQLException {
        Map<String, Object> fields = new LinkedHashMap<>();
        Instant at = moment();
        String kind = any(List.of("rental", "service-visit"));
        fields.put("kind", kind);
        String currency = any(CURRENCIES);
        long minor = random.nextInt(40) * 2_500L;
        put(fields, "amount", new Value.Amount(BigDecimal.valueOf(minor, currency.equals("JPY") ? 0 : 2), currency));
        put(fields, "days", BigDecimal.valueOf(random.nextInt(6)));
        put(fields, "ended-at", moment());
        for (String text :
                List.of("model", "pick-up-place", "return-place", "booking-channel", "payment-method", "adviser")) {
            put(fields, text, any(TEXTS));
        }
        put(fields, "odometer-km", BigDecimal.valueOf(random.nextInt(100_000)));
        fields.put("source", any(TEXTS));
        someone.items()
                .computeIfAbsent("crm.dealings", any -> new ArrayList<>())
                .add(new Someone.Item(at, fields));
        long id = ++lastId;
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into crm_dealing (tenant_id, id, kind, source, external_id, hash, customer_id, started_at, ended_at,"
                        + " days, amount_minor, currency, model, pick_up_place, return_place, booking_channel,"
                        + " payment_method, odometer_km, adviser, created_at, updated_at) values"
                        + " (?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now(), now())")) {
            boolean amount = fields.containsKey("amount");
            set(
                    insert,
                    tenant,
                    id,
                    kind.toUpperCase(Locale.ROOT).replace('-', '_'),
                    fields.get("source"),
                    Long.toString(id),
                    someone.id(),
                    at,
                    fields.get("ended-at"),
                    fields.get("days"),
                    amount ? Long.valueOf(minor) : null,
                    amount ? currency : null,
                    fields.get("model"),
                    fields.get("pick-up-place"),
                    fields.get("return-place"),
                    fields.get("booking-channel"),
                    fields.get("payment-method"),
                    fields.get("odometer-km"),
                    fields.get("adviser"));
        }
        fillAdded(connection, "DEALING", id, fields);
    }

    private void vehicle(Connection connection, Someone someone) throws SQLException {
        Map<String, Object> fields = new LinkedHashMap<>();
        Instant at = moment();
        for (String text : List.of("brand", "series", "model", "energy", "plate")) {
            put(fields, text, any(TEXTS));
        }
        LocalDate registered = put(fields, "first-registered-on", date());
        if (registered != null) {
            fields.put("age", years(registered));
        }
        someone.items()
                .computeIfAbsent("crm.vehicles", any -> new ArrayList<>())
                .add(new Someone.Item(at, fields));
        long id = ++lastId;
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into crm_vehicle (tenant_id, id, twin, customer_id, brand, series, model, energy, plate,"
                        + " first_registered_on, staff_fields, version, created_at, updated_at) values"
                        + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 1, ?, now())")) {
            set(
                    insert,
                    tenant,
                    id,
                    id,
                    someone.id(),
                    fields.get("brand"),
                    fields.get("series"),
                    fields.get("model"),
                    fields.get("energy"),
                    fields.get("plate"),
                    registered,
                    at);
        }
        fillAdded(connection, "VEHICLE", id, fields);
    }

    private static void set(PreparedStatement insert, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            insert.setObject(i + 1, value instanceof Instant at ? LocalDateTime.ofInstant(at, ZoneOffset.UTC) : value);
        }
        insert.executeUpdate();
    }
}
