package livery.bench.criteria;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What hangs on the customers of a {@link World} beside dealings and vehicles. */
final class WorldRecords {

    /** The ids of the tags that each store has. */
    static final List<String> TAGS = List.of("1", "2", "3");

    static final String CONSENTS = "crm.consents";
    private static final List<String> PURPOSES = List.of("service", "marketing");
    private static final List<String> CONSENT_CHANNELS = List.of("any", "mini-program");
    static final String ID = "#";

    private final Chance chance;
    private final Connection connection;
    private final long tenant;

    WorldRecords(Chance chance, Connection connection, long tenant) {
        this.chance = chance;
        this.connection = connection;
        this.tenant = tenant;
    }

    void tags() throws SQLException {
        for (String tag : TAGS) {
            put("crm_tag", Map.of("id", tag, "name", "t" + tag, "colour", "GREY"), with(Map.of(), Instant.EPOCH));
        }
    }

    /** By chance some of each sort. */
    void of(Someone someone) throws SQLException {
        for (String tag : TAGS) {
            if (chance.once(3)) {
                add(someone, "crm.tags", Instant.EPOCH, Map.of("tag", tag));
                put("crm_customer_tag", Map.of("customer_id", someone.id(), "tag_id", tag), Map.of());
            }
        }
        for (int more = chance.number(4); more > 0; more--) {
            consent(someone);
        }
        if (chance.once(2)) {
            task(someone);
        }
        if (chance.once(3)) {
            lead(someone);
        }
        for (int more = chance.number(3); more > 0; more--) {
            interaction(someone);
        }
    }

    private void consent(Someone someone) throws SQLException {
        Map<String, Object> fields = new LinkedHashMap<>();
        String purpose = chance.any(PURPOSES);
        String channel = chance.any(CONSENT_CHANNELS);
        boolean given = chance.once(2);
        Instant at = chance.moment();
        long id = chance.nextId();
        fields.put("purpose", purpose);
        fields.put("channel", channel);
        fields.put("given", given);
        fields.put(ID, id);
        add(someone, CONSENTS, at, fields);
        put(
                "crm_consent",
                Map.of(
                        "id",
                        id,
                        "customer_id",
                        someone.id(),
                        "purpose",
                        stored(purpose),
                        "channel",
                        stored(channel),
                        "given",
                        given,
                        "at",
                        at,
                        "method",
                        "PAPER",
                        "recorded_by",
                        1,
                        "created_at",
                        at),
                Map.of());
    }

    /** Of each purpose and channel the newest. */
    static Someone newestConsents(Someone someone) {
        Map<String, Someone.Item> newest = new HashMap<>();
        for (Someone.Item item : someone.items().getOrDefault(CONSENTS, List.of())) {
            newest.merge(
                    item.fields().get("purpose") + " " + item.fields().get("channel"),
                    item,
                    (one, other) -> isAfter(one, other) ? one : other);
        }
        Map<String, List<Someone.Item>> items = new HashMap<>(someone.items());
        items.put(CONSENTS, List.copyOf(newest.values()));
        return new Someone(someone.id(), someone.canonical(), someone.erased(), someone.fields(), items);
    }

    static boolean isAfter(Someone.Item one, Someone.Item other) {
        int order = one.at().compareTo(other.at());
        return order > 0 || (order == 0 && id(one) > id(other));
    }

    private static long id(Someone.Item item) {
        return (Long) Objects.requireNonNull(item.fields().get(ID));
    }

    private void task(Someone someone) throws SQLException {
        Map<String, Object> fields = new LinkedHashMap<>();
        String state = chance.any(List.of("open", "doing", "done", "dropped"));
        String priority = chance.any(List.of("high", "normal", "low"));
        boolean open = state.equals("open") || state.equals("doing");
        Instant at = chance.moment();
        fields.put("state", state);
        fields.put("priority", priority);
        fields.put("open", open);
        Instant due = chance.put(fields, "due-at", chance.moment());
        Instant closed = open ? null : chance.put(fields, "closed-at", chance.moment());
        add(someone, "crm.tasks", at, fields);
        Map<String, @Nullable Object> maybe = new HashMap<>();
        maybe.put("due_at", due);
        maybe.put("closed_at", closed);
        put(
                "crm_task",
                Map.of(
                        "id",
                        chance.nextId(),
                        "title",
                        "t",
                        "customer_id",
                        someone.id(),
                        "assignee_id",
                        1,
                        "priority",
                        stored(priority),
                        "state",
                        stored(state),
                        "active",
                        open,
                        "sort_at",
                        at,
                        "created_by",
                        1),
                with(maybe, at));
    }

    private void lead(Someone someone) throws SQLException {
        Map<String, Object> fields = new LinkedHashMap<>();
        String stage = chance.any(List.of("won", "sleeping", "lost"));
        Instant at = chance.moment();
        Instant contacted = chance.moment();
        fields.put("stage", stage);
        fields.put("contacted-at", contacted);
        Map<String, @Nullable Object> maybe = new HashMap<>();
        maybe.put("source", chance.put(fields, "source", chance.any(World.TEXTS)));
        maybe.put("model", chance.put(fields, "model", chance.any(World.TEXTS)));
        add(someone, "crm.leads", at, fields);
        put(
                "crm_lead",
                Map.of(
                        "id",
                        chance.nextId(),
                        "name",
                        "l",
                        "customer_id",
                        someone.id(),
                        "stage",
                        stored(stage),
                        "open",
                        false,
                        "owner_id",
                        1,
                        "contacted_at",
                        contacted,
                        "created_by",
                        1),
                with(maybe, at));
    }

    private void interaction(Someone someone) throws SQLException {
        String channel = chance.any(List.of("phone", "mini-program", "store"));
        String direction = chance.any(List.of("in", "out"));
        Instant at = chance.moment();
        add(someone, "crm.interactions", at, Map.of("channel", channel, "direction", direction));
        put(
                "crm_interaction",
                Map.of(
                        "id",
                        chance.nextId(),
                        "customer_id",
                        someone.id(),
                        "channel",
                        stored(channel),
                        "direction",
                        stored(direction),
                        "at",
                        at,
                        "by_id",
                        1),
                with(Map.of(), at));
    }

    void role(Someone someone, long vehicle) throws SQLException {
        Map<String, Object> fields = new LinkedHashMap<>();
        String role = chance.any(List.of("owner", "driver"));
        fields.put("role", role);
        LocalDate since = chance.put(fields, "since-on", chance.date());
        LocalDate until = chance.put(fields, "until-on", chance.today().plusDays(chance.number(5) - 2L));
        boolean begun = since == null || !since.isAfter(chance.today());
        fields.put("present", begun && (until == null || !until.isBefore(chance.today())));
        add(someone, "crm.vehicle-roles", Instant.EPOCH, fields);
        Map<String, @Nullable Object> maybe = new HashMap<>();
        maybe.put("since_on", since);
        maybe.put("until_on", until);
        put(
                "crm_vehicle_role",
                Map.of(
                        "id",
                        chance.nextId(),
                        "vehicle_id",
                        vehicle,
                        "customer_id",
                        someone.id(),
                        "role",
                        stored(role),
                        "source",
                        "s",
                        "created_at",
                        Instant.EPOCH),
                maybe);
    }

    /** A line of a dealing; its amount is in the dealing's currency, and missing without one. */
    void line(Someone someone, long dealing, Instant at, @Nullable String currency) throws SQLException {
        Map<String, Object> fields = new LinkedHashMap<>();
        String payer = chance.any(List.of("customer", "insurer", "warranty"));
        String kind = chance.any(List.of("work", "part"));
        fields.put("payer", payer);
        fields.put("kind", kind);
        long minor = chance.number(40) * 2_500L;
        if (currency != null) {
            fields.put("amount", World.amount(minor, currency));
        }
        BigDecimal quantity = chance.put(fields, "quantity", BigDecimal.valueOf(chance.number(12), 1));
        Map<String, @Nullable Object> maybe = new HashMap<>();
        maybe.put("quantity", quantity);
        maybe.put("text", chance.put(fields, "text", chance.any(World.TEXTS)));
        maybe.put("amount_minor", minor);
        add(someone, "crm.service-lines", at, fields);
        long id = chance.nextId();
        put(
                "crm_dealing_line",
                Map.of(
                        "id",
                        id,
                        "dealing_id",
                        dealing,
                        "source",
                        "s",
                        "external_id",
                        Long.toString(id),
                        "hash",
                        "",
                        "kind",
                        stored(kind),
                        "payer",
                        stored(payer),
                        "created_at",
                        at,
                        "updated_at",
                        at),
                maybe);
    }

    static Map<String, @Nullable Object> with(Map<String, ? extends @Nullable Object> maybe, Instant at) {
        Map<String, @Nullable Object> all = new HashMap<>(maybe);
        all.putAll(Map.of("version", 1, "created_at", at, "updated_at", at));
        return all;
    }

    static String stored(String choice) {
        return choice.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    static void add(Someone someone, String collection, Instant at, Map<String, Object> fields) {
        someone.items().computeIfAbsent(collection, any -> new ArrayList<>()).add(new Someone.Item(at, fields));
    }

    void put(String table, Map<String, ?> values, Map<String, ? extends @Nullable Object> maybe) throws SQLException {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
        all.putAll(maybe);
        List<String> columns = new ArrayList<>(all.keySet());
        String sql = "insert into " + table + " (tenant_id, `" + String.join("`, `", columns) + "`) values (?"
                + ", ?".repeat(columns.size()) + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            List<@Nullable Object> bound = new ArrayList<>(List.of(tenant));
            columns.forEach(column -> bound.add(all.get(column)));
            World.set(insert, bound.toArray());
        }
    }
}
