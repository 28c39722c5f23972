package livery.bench.criteria;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
    private final Chance chance;
    private final WorldFields added;
    private final List<Someone> all = new ArrayList<>();
    /** What dealings know of the vehicles that there are. */
    private final Map<Long, Map<String, Object>> vehicles = new LinkedHashMap<>();

    World(long tenant, LocalDate today, ZoneId zone, long seed) {
        this.tenant = tenant;
        this.today = today;
        this.chance = new Chance(tenant, today, zone, seed);
        this.added = new WorldFields(chance, tenant);
    }

    /** Those who stand for themselves, each with what counts for them; some are erased, and do not count. */
    List<Someone> standing() {
        Map<Long, Someone> byId = new TreeMap<>();
        all.stream().filter(someone -> someone.canonical() == null).forEach(someone -> byId.put(someone.id(), someone));
        for (Someone merged : all) {
            if (merged.canonical() != null) {
                byId.computeIfPresent(merged.canonical(), (id, someone) -> someone.with(merged));
            }
        }
        return byId.values().stream()
                .map(someone -> WorldVoices.usable(someone, today))
                .map(WorldRecords::newestConsents)
                .map(WorldPermissions::permitted)
                .toList();
    }

    /** Adds a field of each type to what there is. */
    void addFields(Connection connection) throws SQLException {
        added.add(connection);
    }

    /** Makes so many and writes them. */
    void fill(Connection connection, int customers) throws SQLException {
        boolean each = connection.getAutoCommit();
        connection.setAutoCommit(false);
        WorldRecords records = new WorldRecords(chance, connection, tenant);
        records.tags();
        WorldVoices voices = new WorldVoices(chance, records);
        voices.survey();
        try (PreparedStatement insert = connection.prepareStatement(
                        "insert into crm_customer (tenant_id, id, name, name_key, twin, mobile, email, sex, birth_date,"
                                + " occupation, licence_since, region, industry, information_source,"
                                + " annual_income_minor, annual_income_currency, credit_rating, purpose_of_use, insured,"
                                + " adviser_id, referred_by, staff_fields, version, created_at, updated_at, erased_at)"
                                + " values (?, ?, '', '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 1, ?,"
                                + " now(), ?)");
                PreparedStatement merge = connection.prepareStatement("insert into crm_merged values (?, ?, ?)")) {
            for (int i = 0; i < customers; i++) {
                boolean merged = i > 4 && chance.once(6);
                Long into = merged ? Long.valueOf(all.get(chance.number(2) * 2).id()) : null;
                Someone someone = someone(into, i > 4 && chance.once(20));
                customer(insert, someone, referrer(someone));
                added.fill(connection, "CUSTOMER", someone.id(), someone.fields());
                all.add(someone);
                if (into != null) {
                    set(merge, tenant, someone.id(), into);
                }
                for (int item = chance.number(6); item > 0; item--) {
                    dealing(connection, records, someone);
                }
                for (int item = chance.number(3); item > 0; item--) {
                    records.role(someone, vehicle(connection, someone));
                }
                records.of(someone);
                voices.of(someone);
            }
        }
        connection.commit();
        connection.setAutoCommit(each);
    }

    /** Who brought them, to be counted there, unless somebody else stands for them or nobody knows who they were. */
    private @Nullable Long referrer(Someone someone) {
        if (!Boolean.TRUE.equals(someone.fields().get("crm.was-referred"))) {
            return null;
        }
        if (all.isEmpty()) {
            return 1L;
        }
        Someone by = chance.any(all);
        if (someone.canonical() == null && !someone.erased()) {
            Instant at = (Instant) Objects.requireNonNull(someone.fields().get("crm.created-at"));
            by.items()
                    .computeIfAbsent("crm.referrals", any -> new ArrayList<>())
                    .add(new Someone.Item(at, Map.of("kind", "person")));
        }
        return by.id();
    }

    private Someone someone(@Nullable Long canonical, boolean erased) {
        Map<String, Object> fields = new HashMap<>();
        chance.put(fields, "crm.sex", chance.any(List.of("male", "female", "unknown")));
        LocalDate birth = chance.put(fields, "crm.birth-date", chance.date());
        LocalDate licence = chance.put(fields, "crm.licence-since", chance.date());
        chance.put(fields, "crm.occupation", chance.any(TEXTS));
        String region = chance.put(fields, "crm.region", chance.any(TEXTS));
        if (region != null) {
            put(fields, "crm.province", PROVINCE, region);
            put(fields, "crm.city", CITY, ABOVE_CITY.matcher(region).replaceFirst(""));
        }
        chance.put(fields, "crm.industry", chance.any(TEXTS));
        chance.put(fields, "crm.information-source", chance.any(TEXTS));
        chance.put(fields, "crm.annual-income", amount(chance.number(40) * 2_500L, chance.any(CURRENCIES)));
        chance.put(fields, "crm.credit-rating", chance.any(List.of("good", "average", "bad")));
        chance.put(fields, "crm.purpose-of-use", chance.any(List.of("production", "haulage", "family", "commercial")));
        chance.put(fields, "crm.insured", chance.any(List.of("here", "elsewhere", "none")));
        fields.put("crm.has-adviser", chance.either());
        fields.put("crm.was-referred", chance.either());
        fields.put("crm.kind", "person");
        fields.put("crm.has-mobile", chance.either());
        fields.put("crm.has-email", chance.either());
        fields.put("crm.created-at", chance.moment());
        if (birth != null) {
            fields.put("crm.age", years(birth));
            fields.put("crm.days-to-birthday", toBirthday(birth));
        }
        if (licence != null) {
            fields.put("crm.years-of-driving", years(licence));
        }
        return new Someone(chance.nextId(), canonical, erased, fields, new HashMap<>());
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

    private BigDecimal years(LocalDate since) {
        int years = today.getYear() - since.getYear();
        return BigDecimal.valueOf(today.isBefore(since.plusYears(years)) ? years - 1 : years);
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

    private void customer(PreparedStatement insert, Someone someone, @Nullable Long referrer) throws SQLException {
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
                referrer,
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
        Instant at = chance.moment();
        String kind = chance.any(List.of("rental", "service-visit"));
        fields.put("kind", kind);
        String currency = chance.any(CURRENCIES);
        long minor = chance.number(40) * 2_500L;
        chance.put(fields, "amount", amount(minor, currency));
        chance.put(fields, "days", BigDecimal.valueOf(chance.number(6)));
        chance.put(fields, "ended-at", chance.moment());
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
            chance.put(fields, text, chance.any(TEXTS));
        }
        Long vehicle = vehicles.isEmpty() || chance.once(2) ? null : chance.any(List.copyOf(vehicles.keySet()));
        Map<String, Object> known = vehicle == null ? null : vehicles.get(vehicle);
        if (vehicle != null && known != null) {
            fields.put("vehicle", vehicle.toString());
            known.forEach((name, value) -> fields.put("vehicle-" + name, value));
        }
        chance.put(fields, "odometer-km", BigDecimal.valueOf(chance.number(100_000)));
        fields.put("source", chance.any(TEXTS));
        // Whoever pays does so in the currency of the dealing.
        boolean paid = fields.containsKey("amount");
        for (String payer : List.of("paid-by-customer", "paid-by-insurer", "paid-by-warranty")) {
            if (paid) {
                chance.put(fields, payer, amount(chance.number(20) * 2_500L, currency));
            }
        }
        someone.items()
                .computeIfAbsent("crm.dealings", any -> new ArrayList<>())
                .add(new Someone.Item(at, fields));
        long id = chance.nextId();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into crm_dealing (tenant_id, id, kind, source, external_id, hash, customer_id, started_at, ended_at,"
                        + " days, amount_minor, currency, model, pick_up_place, return_place, booking_channel,"
                        + " payment_method, odometer_km, adviser, insurer, policy_kind, configuration,"
                        + " paid_by_customer_minor, paid_by_insurer_minor, paid_by_warranty_minor, vehicle_id, created_at,"
                        + " updated_at) values (?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        + " now(), now())")) {
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
                    minor(fields, "paid-by-warranty"),
                    vehicle);
        }
        if (chance.once(3)) {
            records.line(someone, id, at, paid ? currency : null);
        }
        added.fill(connection, "DEALING", id, fields);
    }

    private long vehicle(Connection connection, Someone someone) throws SQLException {
        Map<String, Object> fields = new LinkedHashMap<>();
        Instant at = chance.moment();
        for (String text : List.of("brand", "series", "model", "plate")) {
            chance.put(fields, text, chance.any(TEXTS));
        }
        String energy = chance.put(fields, "energy", chance.any(ENERGIES));
        if (energy != null && ENERGY_TYPES.containsKey(energy)) {
            fields.put("energy-type", ENERGY_TYPES.get(energy));
        }
        BigDecimal shown = chance.put(fields, "odometer-km", BigDecimal.valueOf(chance.number(100_000)));
        chance.put(fields, "odometer-at", chance.moment());
        LocalDate until = chance.put(fields, "warranty-until", today.plusDays(chance.number(5) - 2L));
        BigDecimal atMost = chance.put(fields, "warranty-km", BigDecimal.valueOf(chance.number(100_000)));
        if (until != null || atMost != null) {
            boolean late = until != null && until.isBefore(today);
            boolean far = shown != null && atMost != null && shown.compareTo(atMost) > 0;
            fields.put("in-warranty", !late && !far);
        }
        LocalDate runIn = chance.put(fields, "running-in-due-on", today.plusDays(chance.number(5) - 2L));
        BigDecimal runInKm = chance.put(fields, "running-in-due-km", BigDecimal.valueOf(chance.number(20) * 500L));
        LocalDate runInDone = chance.put(fields, "running-in-done-on", chance.date());
        LocalDate registered = chance.put(fields, "first-registered-on", chance.date());
        if (registered != null) {
            fields.put("age", years(registered));
        }
        someone.items()
                .computeIfAbsent("crm.vehicles", any -> new ArrayList<>())
                .add(new Someone.Item(at, fields));
        long id = chance.nextId();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into crm_vehicle (tenant_id, id, twin, customer_id, brand, series, model, energy, plate,"
                        + " first_registered_on, odometer_km, odometer_at, warranty_until, warranty_km,"
                        + " running_in_due_on, running_in_due_km, running_in_done_on, staff_fields, version, created_at,"
                        + " updated_at) values"
                        + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 1, ?, now())")) {
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
                    runIn,
                    runInKm,
                    runInDone,
                    at);
        }
        Map<String, Object> known = new LinkedHashMap<>(fields);
        known.keySet().retainAll(List.of("brand", "series", "model"));
        vehicles.put(id, known);
        added.fill(connection, "VEHICLE", id, fields);
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
