package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    private final String store = "/api/v1/tenants/" + operator.newStore();

    private String customer(String name, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("name", name);
        return operator.post(store + "/customers", body)
                .is(201)
                .json()
                .get("id")
                .asText();
    }

    private void dealing(String customer, String kind, String at, @Nullable String ended, int amount) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", kind);
        body.put("at", at);
        if (ended != null) {
            body.put("endedAt", ended);
        }
        body.put("amount", Map.of("amount", Integer.toString(amount), "currency", "CNY"));
        operator.post(store + "/customers/" + customer + "/dealings", body).is(201);
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
        String customer = customer("王伟", Map.of("birthDate", "1985-03-09"));
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
                        "referred");
        assertThat(shipped).allSatisfy(one -> {
            assertThat(one.get("persona").asText()).isNotBlank();
            assertThat(one.get("treatment").asText()).isNotBlank();
        });
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(segmentsOf(customer))
                        .containsExactlyInAnyOrder(
                                ids.get("potential"), ids.get("middle-aged"), ids.get("region-unknown")));

        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        dealing(customer, "rental", now.minus(1, ChronoUnit.DAYS).toString(), now.toString(), 300);
        await().atMost(Duration.ofSeconds(30))
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
        List.of("甲", "乙", "丙", "丁").forEach(name -> {
            String customer = customer(name, Map.of());
            boolean early = !name.equals("丁");
            dealing(customer, "vehicle-sale", early ? "2010-06-01T04:00:00Z" : "2011-06-01T04:00:00Z", null, 5_000);
            int visits = name.equals("甲") || name.equals("丙") ? 3 : 2;
            for (int visit = 0; visit < visits; visit++) {
                dealing(customer, "service-visit", "2012-0" + (visit + 1) + "-05T04:00:00Z", null, 100);
            }
            if (name.equals("甲") || name.equals("乙")) {
                dealing(customer, "rental", "2015-01-01T04:00:00Z", null, name.equals("甲") ? 6_000 : 7_000);
            }
        });
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
        customer("甲", profile("广东省广州市", "物流", "网络", "here"));
        customer("乙", profile("广东省广州市", "物流", "朋友介绍", "here"));
        customer("丙", profile("广东省深圳市", "餐饮", "网络", "elsewhere"));
        customer("丁", profile("北京市", "物流", "网络", "none"));
        customer("戊", Map.of());

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

    private static Map<String, String> profile(String region, String industry, String source, String insured) {
        return Map.of("region", region, "industry", industry, "informationSource", source, "insured", insured);
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
        for (int i = 0; i < spent.length; i++) {
            int income = i < 3 ? 500_000 : i < 8 ? 200_000 : 80_000;
            String rating = Map.of('b', "bad", 'g', "good", 'a', "average").get("bgggaaaaga".charAt(i));
            String customer = customer(
                    "c" + i,
                    Map.of(
                            "annualIncome",
                            Map.of("amount", Integer.toString(income), "currency", "CNY"),
                            "creditRating",
                            rating));
            dealing(customer, "service-visit", "2025-02-01T04:00:00Z", null, spent[i]);
            String tag = needs[i < 2 ? 0 : i < 5 ? 1 : 2];
            operator.patch(store + "/customers/" + customer + "/tags", Map.of("tags", List.of(tag)))
                    .is(200);
        }

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
        for (int i = 0; i < spent.length; i++) {
            int days = i < 2 ? 400 : i < 7 ? 60 : 3;
            String customer = customer("c" + i, Map.of());
            Instant from = Instant.parse("2024-01-01T04:00:00Z");
            dealing(
                    customer,
                    "rental",
                    from.toString(),
                    from.plus(days, ChronoUnit.DAYS).toString(),
                    spent[i]);
        }
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
        List<String> shares = new java.util.ArrayList<>();
        tally.get("parts")
                .forEach(part -> shares.add(part.get("value").asText() + ": " + percent(part, "share") + "/"
                        + percent(part, "measuredShare")));
        return shares;
    }

    private static int percent(JsonNode part, String share) {
        return part.get(share).decimalValue().movePointRight(2).intValue();
    }
}
