package livery.bench.criteria;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the customers of a {@link World} said, what they answered to a survey, and what others told of them. */
final class WorldVoices {

    private static final String EXTERNAL = "crm.external-data";
    private static final String CONSENT = "#consent";
    private static final List<String> CHANNELS = List.of("phone", "mini-program", "store");
    private static final List<String> BASES = List.of("contract", "lawfully-disclosed", "consent", "consent");

    private final Chance chance;
    private final WorldRecords records;
    private long survey;

    WorldVoices(Chance chance, WorldRecords records) {
        this.chance = chance;
        this.records = records;
    }

    /** The survey that they answer. */
    void survey() throws SQLException {
        survey = chance.nextId();
        records.put(
                "crm_survey",
                Map.of(
                        "id", survey,
                        "title", "s",
                        "method", "PHONE",
                        "responsible_id", 1,
                        "stage", "COLLECT"),
                WorldRecords.with(Map.of(), Instant.EPOCH));
        records.put(
                "crm_survey_question",
                Map.of("id", survey, "survey_id", survey, "place", 1, "kind", "CHOICE", "text", "q", "required", false),
                Map.of());
    }

    /** By chance some of each sort. */
    void of(Someone someone) throws SQLException {
        for (int more = chance.number(3); more > 0; more--) {
            feedback(someone);
        }
        if (chance.once(2)) {
            answers(someone);
        }
        for (int more = chance.number(4); more > 0; more--) {
            external(someone);
        }
    }

    private void feedback(Someone someone) throws SQLException {
        Map<String, Object> fields = new LinkedHashMap<>();
        String kind = chance.any(List.of("rating", "complaint", "suggestion", "praise"));
        String channel = chance.any(CHANNELS);
        boolean open = chance.either();
        Instant at = chance.moment();
        fields.put("kind", kind);
        fields.put("channel", channel);
        fields.put("open", open);
        BigDecimal rating = chance.put(fields, "rating", BigDecimal.valueOf(1L + chance.number(5)));
        Map<String, @Nullable Object> maybe = new HashMap<>();
        maybe.put("rating", rating);
        WorldRecords.add(someone, "crm.feedback", at, fields);
        records.put(
                "crm_feedback",
                Map.of(
                        "id", chance.nextId(),
                        "customer_id", someone.id(),
                        "kind", WorldRecords.stored(kind),
                        "channel", WorldRecords.stored(channel),
                        "at", at,
                        "by_id", 1,
                        "state", open ? "OPEN" : "SETTLED"),
                WorldRecords.with(maybe, at));
    }

    private void answers(Someone someone) throws SQLException {
        Instant at = chance.moment();
        long response = chance.nextId();
        records.put(
                "crm_survey_response",
                Map.of(
                        "id", response,
                        "survey_id", survey,
                        "customer_id", someone.id(),
                        "at", at,
                        "by_id", 1,
                        "created_at", at),
                Map.of());
        for (int n = chance.number(3); n >= 0; n--) {
            Map<String, Object> fields = new LinkedHashMap<>();
            Map<String, @Nullable Object> maybe = new HashMap<>();
            maybe.put("choice", chance.put(fields, "choice", chance.any(World.TEXTS)));
            maybe.put("number_value", chance.put(fields, "number", BigDecimal.valueOf(chance.number(20), 1)));
            WorldRecords.add(someone, "crm.survey-answers", at, fields);
            records.put(
                    "crm_survey_answer",
                    Map.of(
                            "response_id", response,
                            "question_id", survey,
                            "n", n,
                            "survey_id", survey,
                            "customer_id", someone.id(),
                            "at", at),
                    maybe);
        }
    }

    private void external(Someone someone) throws SQLException {
        List<Someone.Item> consents = someone.items().getOrDefault(WorldRecords.CONSENTS, List.of());
        String basis = chance.any(BASES);
        Someone.Item consent = basis.equals("consent") && !consents.isEmpty() ? chance.any(consents) : null;
        Map<String, Object> fields = new LinkedHashMap<>();
        String purpose = consent != null && !chance.once(6)
                ? Objects.requireNonNull(consent.fields().get("purpose")).toString()
                : chance.any(List.of("service", "marketing"));
        String category = chance.any(List.of("credit", "market-research", "other"));
        String provider = chance.any(World.TEXTS);
        String name = chance.any(World.TEXTS);
        LocalDate obtained = chance.date();
        fields.put("category", category);
        fields.put("provider", provider);
        fields.put("name", name);
        fields.put("purpose", purpose);
        fields.put("basis", basis);
        fields.put("obtained-on", obtained);
        Map<String, @Nullable Object> maybe = new HashMap<>();
        maybe.put("text_value", chance.put(fields, "text", chance.any(World.TEXTS)));
        maybe.put("number_value", chance.put(fields, "number", BigDecimal.valueOf(chance.number(20), 1)));
        maybe.put("day_value", chance.put(fields, "date", chance.date()));
        maybe.put(
                "valid_until", chance.put(fields, "valid-until", chance.today().plusDays(chance.number(5) - 2L)));
        if (consent != null) {
            Object id = Objects.requireNonNull(consent.fields().get(WorldRecords.ID));
            fields.put(CONSENT, id);
            maybe.put("consent_id", id);
        }
        Instant at = chance.moment();
        WorldRecords.add(someone, EXTERNAL, at, fields);
        records.put(
                "crm_external_data",
                Map.of(
                        "id", chance.nextId(),
                        "customer_id", someone.id(),
                        "provider", provider,
                        "category", WorldRecords.stored(category),
                        "name", name,
                        "obtained_on", obtained,
                        "purpose", WorldRecords.stored(purpose),
                        "basis", WorldRecords.stored(basis),
                        "recorded_by", 1),
                WorldRecords.with(maybe, at));
    }

    /** With what others told only as far as it may be used today; with all consents there were. */
    static Someone usable(Someone someone, LocalDate today) {
        List<Someone.Item> consents = someone.items().getOrDefault(WorldRecords.CONSENTS, List.of());
        List<Someone.Item> told = someone.items().getOrDefault(EXTERNAL, List.of()).stream()
                .filter(item ->
                        !(item.fields().get("valid-until") instanceof LocalDate until) || !until.isBefore(today))
                .filter(item -> !"consent".equals(item.fields().get("basis")) || rests(item, consents))
                .toList();
        Map<String, List<Someone.Item>> items = new HashMap<>(someone.items());
        items.put(EXTERNAL, told);
        return new Someone(someone.id(), someone.canonical(), someone.erased(), someone.fields(), items);
    }

    /** Whether its consent was given for its purpose, and not withdrawn for that channel or for any ever since. */
    private static boolean rests(Someone.Item told, List<Someone.Item> consents) {
        Object purpose = told.fields().get("purpose");
        return consents.stream()
                .filter(given -> Objects.equals(
                        given.fields().get(WorldRecords.ID), told.fields().get(CONSENT)))
                .filter(given -> Boolean.TRUE.equals(given.fields().get("given")))
                .filter(given -> Objects.equals(given.fields().get("purpose"), purpose))
                .anyMatch(given -> consents.stream()
                        .filter(later -> Boolean.FALSE.equals(later.fields().get("given")))
                        .filter(later -> Objects.equals(later.fields().get("purpose"), purpose))
                        .filter(later -> "any".equals(later.fields().get("channel"))
                                || Objects.equals(
                                        later.fields().get("channel"),
                                        given.fields().get("channel")))
                        .noneMatch(later -> WorldRecords.isAfter(later, given)));
    }
}
