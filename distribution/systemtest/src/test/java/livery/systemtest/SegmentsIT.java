package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Segments, ranked queries, distributions and shares, with the examples of the documents. */
class SegmentsIT {

    private static final Map<String, Object> BEFORE_2011 = Map.of(
            "collection", "crm.dealings", "function", "first", "operator", "before", "values", List.of("2011-01-01"));
    private static final Map<String, Object> THREE_VISITS = Map.of(
            "collection",
            "crm.dealings",
            "function",
            "count",
            "window",
            Map.of("from", "2012-01-01", "before", "2014-01-01"),
            "where",
            Map.of("field", "kind", "operator", "is", "values", List.of("service-visit")),
            "operator",
            "at-least",
            "values",
            List.of(3));
    private static final Map<String, Object> TEN_THOUSAND = Map.of(
            "collection", "crm.dealings",
            "function", "sum",
            "field", "amount",
            "operator", "at-least",
            "values", List.of(Map.of("amount", 10_000)));

    private final Api operator = Api.operator();
    private final Intake intake = new Intake(operator);
    private final String store = intake.base();

    /** A file of a dealer's system with records of a kind, the columns named as the fields. */
    private record Dropped(String kind, String columns, List<String> lines) {}

    /** Has files come in, all at once: what comes before its customer waits for them. */
    private void takenIn(Dropped... files) {
        Map<String, Dropped> byConnection = new LinkedHashMap<>();
        for (Dropped file : files) {
            Path folder = Files.folder(file.kind());
            Map<String, String> mapping =
                    Arrays.stream(file.columns().split(",")).collect(Collectors.toMap(name -> name, name -> name));
            byConnection.put(intake.connect(folder, file.kind(), mapping), file);
            Files.drop(folder, "all.csv", file.columns() + "\n" + String.join("\n", file.lines()) + "\n");
        }
        byConnection.forEach((connection, file) -> await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> Intake.counts(
                        intake.imported(connection, "all.csv", "done"),
                        file.lines().size(),
                        file.lines().size(),
                        0,
                        0,
                        0)));
    }

    private List<String> namesOf(Map<String, ?> criterion) {
        return operator.post(store + "/criteria/customer/preview", Map.of("criterion", criterion))
                .is(200)
                .json()
                .get("sample")
                .findValuesAsText("name");
    }

    private JsonNode tally(Map<String, ?> input) {
        return operator.post(store + "/tallies/customer", input).is(200).json();
    }

    private List<String> segmentsOf(String customer) {
        return operator.get(store + "/customers/" + customer + "/segments")
                .is(200)
                .json()
                .get("items")
                .findValuesAsText("name");
    }

    @Test
    @Tag("A9")
    @Tag("A10")
    @Tag("A11")
    @Tag("A15")
    void aNewDealingMovesACustomerFromOneClassToTheNextByItself() {
        String customer = operator.post(store + "/customers", Map.of("name", "王伟", "birthDate", "1985-03-09"))
                .is(201)
                .json()
                .get("id")
                .asText();
        JsonNode shipped = operator.post(store + "/segments/presets", Map.of())
                .is(200)
                .json()
                .get("items");
        Map<String, String> ids = new HashMap<>();
        shipped.forEach(
                one -> ids.put(one.get("preset").asText(), one.get("name").asText()));
        assertThat(ids)
                .containsKeys(
                        "new",
                        "potential",
                        "current",
                        "vip",
                        "core",
                        "basic",
                        "long-term",
                        "middle-aged",
                        "high-income",
                        "credit-good",
                        "for-family",
                        "new-energy",
                        "value-added",
                        "clv-high",
                        "clv-mid",
                        "clv-potential",
                        "clv-low",
                        "short-term",
                        "temporary-term",
                        "personal-need",
                        "basic-need",
                        "referred",
                        "referrer");
        assertThat(shipped).allSatisfy(one -> {
            assertThat(one.get("persona").asText()).isNotBlank();
            assertThat(one.get("treatment").asText()).isNotBlank();
        });
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(segmentsOf(customer))
                        .containsExactlyInAnyOrder(
                                ids.get("potential"), ids.get("middle-aged"), ids.get("region-unknown")));

        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> rental = Map.of(
                "kind",
                "rental",
                "at",
                now.minus(1, ChronoUnit.DAYS).toString(),
                "endedAt",
                now.toString(),
                "amount",
                Map.of("amount", "300", "currency", "CNY"));
        operator.post(store + "/customers/" + customer + "/dealings", rental).is(201);
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(segmentsOf(customer))
                        .contains(ids.get("new"), ids.get("basic"), ids.get("clv-low"), ids.get("temporary-term"))
                        .doesNotContain(ids.get("potential")));
        JsonNode why = operator.post(
                        store + "/criteria/customer/explain", Map.of("customer", customer, "criterion", TEN_THOUSAND))
                .is(200)
                .json();
        assertThat(why.get("holds").asBoolean()).isFalse();
        assertThat(why.at("/actual/amount").asInt()).isEqualTo(300);
    }

    @Test
    @Tag("A12")
    void whoBoughtBefore2011AndCameOftenOrSpentMuchIsFoundAndRanked() {
        takenIn(
                new Dropped("customer", "externalId,name", List.of("1,甲", "2,乙", "3,丙", "4,丁")),
                new Dropped(
                        "vehicle-sale",
                        "externalId,customer,at,amount",
                        List.of(
                                "S1,1,2010-06-01 12:00,5000",
                                "S2,2,2010-06-01 12:00,5000",
                                "S3,3,2010-06-01 12:00,5000",
                                "S4,4,2011-06-01 12:00,5000")),
                new Dropped(
                        "service-visit",
                        "externalId,customer,at,amount",
                        IntStream.range(0, 12)
                                .filter(n -> n < 8 || n == 8 || n == 10)
                                .mapToObj(n -> "V%d,%d,2012-0%d-05 12:00,100".formatted(n, n % 4 + 1, n / 4 + 1))
                                .toList()),
                new Dropped(
                        "rental",
                        "externalId,customer,at,amount",
                        List.of("R1,1,2015-01-01 12:00,6000", "R2,2,2015-01-01 12:00,7000")));
        Map<String, Object> both = Map.of("all", List.of(BEFORE_2011, THREE_VISITS, TEN_THOUSAND));

        assertThat(namesOf(Map.of("all", List.of(BEFORE_2011, THREE_VISITS)))).containsExactlyInAnyOrder("甲", "丙");
        assertThat(namesOf(Map.of("all", List.of(BEFORE_2011, TEN_THOUSAND)))).containsExactlyInAnyOrder("甲", "乙");
        assertThat(namesOf(both)).containsExactly("甲");
        JsonNode ranked = operator.post(store + "/tallies/customer/ranked", Map.of("criterion", BEFORE_2011))
                .is(200)
                .json();
        assertThat(ranked.findValuesAsText("name")).containsExactly("乙", "甲", "丙");
        assertThat(ranked.findValues("measured")).extracting(JsonNode::asInt).containsExactly(12_200, 11_300, 5_300);
        assertThat(ranked.get("currency").asText()).isEqualTo("CNY");
    }

    @Test
    @Tag("A13")
    void customersAreDistributedByAreaIndustryAndInformationSource() {
        takenIn(new Dropped(
                "customer",
                "externalId,name,region,industry,informationSource,insured",
                List.of(
                        "1,甲,广东省广州市,物流,网络,本店",
                        "2,乙,广东省广州市,物流,朋友介绍,本店",
                        "3,丙,广东省深圳市,餐饮,网络,他店",
                        "4,丁,北京市,物流,网络,未投保",
                        "5,戊,,,,")));

        assertThat(parts("crm.province", Map.of())).containsOnly(entry("广东省", 3), entry("北京市", 1), entry("null", 1));
        assertThat(parts("crm.city", Map.of()))
                .containsOnly(entry("广州市", 2), entry("深圳市", 1), entry("北京市", 1), entry("null", 1));
        assertThat(parts("crm.industry", Map.of())).containsOnly(entry("物流", 3), entry("餐饮", 1), entry("null", 1));
        assertThat(parts("crm.information-source", Map.of()))
                .containsOnly(entry("网络", 3), entry("朋友介绍", 1), entry("null", 1));
        assertThat(parts("crm.insured", Map.of()))
                .containsOnly(entry("here", 2), entry("elsewhere", 1), entry("none", 1), entry("null", 1));
        assertThat(parts("crm.insured", Map.of("field", "crm.province", "operator", "is", "values", List.of("广东省"))))
                .containsOnly(entry("here", 2), entry("elsewhere", 1));
        assertThat(operator.post(store + "/tallies/customer", Map.of("field", "crm.age"))
                        .is(422)
                        .fieldCodes())
                .containsExactly("axis/bounds=criteria.axis.bounds");
    }

    private Map<String, Integer> parts(String field, Map<String, ?> criterion) {
        Map<String, Object> input = new HashMap<>(Map.of("field", field));
        if (!criterion.isEmpty()) {
            input.put("criterion", criterion);
        }
        Map<String, Integer> parts = new LinkedHashMap<>();
        tally(input)
                .get("parts")
                .forEach(part -> parts.put(
                        part.get("value").asText("null"), part.get("customers").asInt()));
        return parts;
    }

    /** The figures of the documents: customers of each class, and what they bring. */
    @Test
    @Tag("A14")
    void theShareOfCustomersStandsBesideTheShareOfRevenue() {
        String[] needs = new String[3];
        for (int i = 0; i < needs.length; i++) {
            needs[i] = operator.post(
                            store + "/tags",
                            Map.of("name", List.of("增值", "个性", "基本").get(i)))
                    .is(201)
                    .json()
                    .get("id")
                    .asText();
        }
        int[] spent = {100, 200, 200, 100, 100, 75, 75, 50, 50, 50};
        List<String> customers = new ArrayList<>();
        List<String> visits = new ArrayList<>();
        for (int i = 0; i < spent.length; i++) {
            int income = i < 3 ? 500_000 : i < 8 ? 200_000 : 80_000;
            String rating = Map.of('b', "差", 'g', "良好", 'a', "一般").get("bgggaaaaga".charAt(i));
            customers.add("%d,c%d,%d,%s".formatted(i, i, income, rating));
            visits.add("%d,%d,2025-02-01 12:00,%d".formatted(i, i, spent[i]));
        }
        takenIn(
                new Dropped("customer", "externalId,name,annualIncome,creditRating", customers),
                new Dropped("service-visit", "externalId,customer,at,amount", visits));
        operator.get(store + "/customers?limit=20").is(200).json().get("items").forEach(customer -> {
            int i = customer.get("name").asText().charAt(1) - '0';
            String tag = needs[i < 2 ? 0 : i < 5 ? 1 : 2];
            operator.patch(store + "/customers/" + customer.get("id").asText() + "/tags", Map.of("tags", List.of(tag)))
                    .is(200);
        });

        JsonNode income = tally(Map.of("field", "crm.annual-income", "bounds", List.of(100_000, 300_000)));
        assertThat(shares(income)).containsExactly("-1: 20/10", "0: 50/40", "1: 30/50");
        assertThat(shares(tally(Map.of("field", "crm.credit-rating"))))
                .containsExactlyInAnyOrder("good: 40/55", "average: 50/35", "bad: 10/10");
        JsonNode need = tally(Map.of(
                "classes",
                List.of(tagged("value-added", needs[0]), tagged("personal", needs[1]), tagged("basic", needs[2]))));
        assertThat(shares(need)).containsExactly("0: 20/30", "1: 30/40", "2: 50/30");
        assertThat(need.at("/parts/0/name").asText()).isEqualTo("value-added");
        assertThat(income.at("/top/customers").asInt()).isEqualTo(2);
        assertThat(income.at("/top/measuredShare").decimalValue()).isEqualByComparingTo("0.4");
    }

    @Test
    @Tag("A14")
    void segmentsAreTheClassesOfTheReportToo() {
        int[] spent = {175, 175, 80, 80, 80, 80, 80, 84, 83, 83};
        List<String> customers = new ArrayList<>();
        List<String> rentals = new ArrayList<>();
        for (int i = 0; i < spent.length; i++) {
            LocalDate until = LocalDate.of(2024, 1, 1).plusDays(i < 2 ? 400 : i < 7 ? 60 : 3);
            customers.add("%d,c%d".formatted(i, i));
            rentals.add("%d,%d,2024-01-01 12:00,%s 12:00,%d".formatted(i, i, until, spent[i]));
        }
        takenIn(
                new Dropped("customer", "externalId,name", customers),
                new Dropped("rental", "externalId,customer,at,endedAt,amount", rentals));
        List<String> terms = List.of(term("long", 365, 10_000), term("short", 30, 364), term("temporary", 0, 29));

        assertThat(shares(tally(Map.of("segments", terms))))
                .containsExactly(terms.get(0) + ": 20/35", terms.get(1) + ": 50/40", terms.get(2) + ": 30/25");
    }

    private String term(String name, int least, int most) {
        Map<String, Object> days = Map.of("field", "days", "operator", "between", "values", List.of(least, most));
        Map<String, Object> rented = Map.of(
                "collection",
                "crm.dealings",
                "function",
                "count",
                "where",
                days,
                "operator",
                "at-least",
                "values",
                List.of(1));
        return operator.post(store + "/segments", Map.of("name", name, "criterion", rented))
                .is(201)
                .json()
                .get("id")
                .asText();
    }

    private static Map<String, Object> tagged(String name, String tag) {
        Map<String, Object> criterion = Map.of(
                "collection", "crm.tags",
                "function", "count",
                "where", Map.of("field", "tag", "operator", "is", "values", List.of(tag)),
                "operator", "at-least",
                "values", List.of(1));
        return Map.of("name", name, "criterion", criterion);
    }

    private static List<String> shares(JsonNode tally) {
        List<String> shares = new ArrayList<>();
        tally.get("parts")
                .forEach(part -> shares.add(part.get("value").asText() + ": " + percent(part, "share") + "/"
                        + percent(part, "measuredShare")));
        return shares;
    }

    private static int percent(JsonNode part, String share) {
        return part.get(share).decimalValue().movePointRight(2).intValue();
    }
}
