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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livery.criteria.Value;
import org.jspecify.annotations.Nullable;

/** The customers of a store, made by chance: as plain objects, and the same as rows. */
final class World {

    static final List<String> TEXTS = List.of("广东省广州市", "广东省深圳市", "北京市", "o'Neil", "50%_\\", "a", "A", " ");
    private static final List<String> ENERGIES =
            List.of("汽油", "EV", "Plug-in", "HEV", "diesel", "氢", "o'Neil", "a", " ");
    private static final Map<String, String> ENERGY_TYPES = Map.of(
            "汽油", "petrol", "EV", "electric", "Plug-in", "plug-in", "HEV", "hybrid", "diesel", "diesel", "氢", "other");
    private static final Pattern PROVINCE = Pattern.compile("^(.+?(省|自治区|自治區|特别行政区|特別行政區)|(北京|上海|天津|重庆|重慶)市)");
    private static final Pattern ABOVE_CITY = Pattern.compile("^.+?(省|自治区|自治區|特别行政区|特別行政區)");
    private static final Pattern CITY = Pattern.compile("^.+?(市|自治州|地区|地區|盟)");
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
        return byId.values().stream().map(WorldRecords::newestConsents).toList();
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
        boolean each = connection.getAutoCommit();
        connection.setAutoCommit(false);
        WorldRecords records = new WorldRecords(this, connection, tenant);
        records.tags();
        try (PreparedStatement insert = connection.prepareStatement(
                        "insert into crm_customer (tenant_id, id, name, name_key, twin, mobile, email, sex, birth_date,"
                                + " occupation, licence_since, region, industry, information_source,"
                                + " annual_income_minor, annual_income_currency, credit_rating, purpose_of_use, insured,"
                                + " adviser_id, referred_by, staff_fields, version, created_at, updated_at, erased_at)"
                                + " values (?, ?, '', '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 1, ?,"
                                + " now(), ?)");
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
                    dealing(connection, records, someone);
                }
                for (int item = random.nextInt(3); item > 0; item--) {
                    records.role(someone, vehicle(connection, someone), today);
                }
                records.of(someone);
            }
        }
        connection.commit();
        connection.setAutoCommit(each);
    }

    private Someone someone(@Nullable Long canonical, boolean erased) {
        Map<String, Object> fields = new HashMap<>();
        put(fields, "crm.sex", any(List.of("male", "female", "unknown")));
        LocalDate birth = put(fields, "crm.birth-date", date());
        LocalDate licence = put(fields, "crm.licence-since", date());
        put(fields, "crm.occupation", any(TEXTS));
        String region = put(fields, "crm.region", any(TEXTS));
        if (region != null) {
            put(fields, "crm.province", PROVINCE, region);
            put(fields, "crm.city", CITY, ABOVE_CITY.matcher(region).replaceFirst(""));
        }
        put(fields, "crm.industry", any(TEXTS));
        put(fields, "crm.information-source", any(TEXTS));
        put(fields, "crm.annual-income", amount(random.nextInt(40) * 2_500L, any(CURRENCIES)));
        put(fields, "crm.credit-rating", any(List.of("good", "average", "bad")));
        put(fields, "crm.purpose-of-use", any(List.of("production", "haulage", "family", "commercial")));
        put(fields, "crm.insured", any(List.of("here", "elsewhere", "none")));
        fields.put("crm.has-adviser", random.nextBoolean());
        fields.put("crm.was-referred", random.nextBoolean());
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

    private static void put(Map<String, Object> fields, String name, Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (found.find()) {
            fields.put(name, found.group());
        }
    }

    static Value.Amount amount(long minor, String currency) {
        return new Value.Amount(BigDecimal.valueOf(minor, currency.equals("JPY") ? 0 : 2), currency);
    }

    /** Once in so many times. */
    boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    int number(int below) {
        return random.nextInt(below);
    }

    long nextId() {
        return ++lastId;
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
    <T> @Nullable T put(Map<String, Object> fields, String name, T value) {
        if (random.nextInt(5) == 0) {
            return null;
        }
        fields.put(name, value);
        return value;
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Not ahead, as nobody's birth and no licence is. */
    LocalDate date() {
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
    Instant moment() {
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
                fields.get("crm.industry"),
                fields.get("crm.information-source"),
                minor(fields, "crm.annual-income"),
                currency(fields, "crm.annual-income"),
                stored(fields, "crm.credit-rating"),
                stored(fields, "crm.purpose-of-use"),
                stored(fields, "crm.insured"),
                Boolean.TRUE.equals(fields.get("crm.has-adviser")) ? 1 : null,
                Boolean.TRUE.equals(fields.get("crm.was-referred")) ? 1 : null,
                fields.get("crm.created-at"),
                someone.erased() ? Instant.EPOCH : null);
    }

    private static @Nullable Long minor(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof Value.Amount amount
                ? Long.valueOf(amount.amount()
                        .movePointRight("JPY".equals(amount.currency()) ? 0 : 2)
                        .longValueExact())
                : null;
    }

    private static @Nullable String currency(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof Value.Amount amount ? amount.currency() : null;
    }

    private static @Nullable String stored(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof String choice
                ? choice.toUpperCase(Locale.ROOT).replace('-', '_')
                : null;
    }

    private void dealing(Connection connection, WorldRecords records, Someone someone) throws SQLException {
        Map<String, Object> fields = new LinkedHashMap<>();
        Instant at = moment();
        String kind = any(List.of("rental", "service-visit"));
        fields.put("kind", kind);
        String currency = any(CURRENCIES);
        long minor = random.nextInt(40) * 2_500L;
        put(fields, "amount", amount(minor, currency));
        put(fields, "days", BigDecimal.valueOf(random.nextInt(6)));
        put(fields, "ended-at", moment());
        for (String text : List.of(
                "model",
                "pick-up-place",
                "return-place",
                "booking-channel",
                "payment-method",
                "adviser",
                "insurer",
                "policy-kind",
                "configuration")) {
            put(fields, text, any(TEXTS));
        }
        put(fields, "odometer-km", BigDecimal.valueOf(random.nextInt(100_000)));
        fields.put("source", any(TEXTS));
        // Whoever pays does so in the currency of the dealing.
        boolean paid = fields.containsKey("amount");
        for (String payer : List.of("paid-by-customer", "paid-by-insurer", "paid-by-warranty")) {
            if (paid) {
                put(fields, payer, amount(random.nextInt(20) * 2_500L, currency));
            }
        }
        someone.items()
                .computeIfAbsent("crm.dealings", any -> new ArrayList<>())
                .add(new Someone.Item(at, fields));
        long id = ++lastId;
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into crm_dealing (tenant_id, id, kind, source, external_id, hash, customer_id, started_at, ended_at,"
                        + " days, amount_minor, currency, model, pick_up_place, return_place, booking_channel,"
                        + " payment_method, odometer_km, adviser, insurer, policy_kind, configuration,"
                        + " paid_by_customer_minor, paid_by_insurer_minor, paid_by_warranty_minor, created_at, updated_at)"
                        + " values (?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now(),"
                        + " now())")) {
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
                    paid ? Long.valueOf(minor) : null,
                    paid ? currency : null,
                    fields.get("model"),
                    fields.get("pick-up-place"),
                    fields.get("return-place"),
                    fields.get("booking-channel"),
                    fields.get("payment-method"),
                    fields.get("odometer-km"),
                    fields.get("adviser"),
                    fields.get("insurer"),
                    fields.get("policy-kind"),
                    fields.get("configuration"),
                    minor(fields, "paid-by-customer"),
                    minor(fields, "paid-by-insurer"),
                    minor(fields, "paid-by-warranty"));
        }
        if (random.nextInt(3) == 0) {
            records.line(someone, id, at, paid ? currency : null);
        }
        fillAdded(connection, "DEALING", id, fields);
    }

    private long vehicle(Connection connection, Someone someone) throws SQLException {
        Map<String, Object> fields = new LinkedHashMap<>();
        Instant at = moment();
        for (String text : List.of("brand", "series", "model", "plate")) {
            put(fields, text, any(TEXTS));
        }
        String energy = put(fields, "energy", any(ENERGIES));
        if (energy != null && ENERGY_TYPES.containsKey(energy)) {
            fields.put("energy-type", ENERGY_TYPES.get(energy));
        }
        BigDecimal shown = put(fields, "odometer-km", BigDecimal.valueOf(random.nextInt(100_000)));
        put(fields, "odometer-at", moment());
        LocalDate until = put(fields, "warranty-until", today.plusDays(random.nextInt(5) - 2L));
        BigDecimal atMost = put(fields, "warranty-km", BigDecimal.valueOf(random.nextInt(100_000)));
        if (until != null || atMost != null) {
            boolean late = until != null && until.isBefore(today);
            boolean far = shown != null && atMost != null && shown.compareTo(atMost) > 0;
            fields.put("in-warranty", !late && !far);
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
                        + " first_registered_on, odometer_km, odometer_at, warranty_until, warranty_km, staff_fields,"
                        + " version, created_at, updated_at) values"
                        + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 1, ?, now())")) {
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
                    shown,
                    fields.get("odometer-at"),
                    until,
                    atMost,
                    at);
        }
        fillAdded(connection, "VEHICLE", id, fields);
        return id;
    }

    static void set(PreparedStatement insert, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            insert.setObject(i + 1, value instanceof Instant at ? LocalDateTime.ofInstant(at, ZoneOffset.UTC) : value);
        }
        insert.executeUpdate();
    }
}
