package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a store does by itself: a field and a report of its own, business customers, leads, words by all channels. */
class StoreWorkIT {

    private final Api operator = Api.operator();
    private final String id = operator.newStore();
    private final String store = "/api/v1/tenants/" + id;
    private final Api manager = operator.somebody(id, "store-manager");
    private final Api adviser = operator.somebody(id, "adviser");

    private static String made(Api.Answer answer) {
        return answer.is(201).json().get("id").asText();
    }

    private static JsonNode items(Api.Answer answer) {
        return answer.is(200).json().get("items");
    }

    @Test
    @Tag("A4")
    void aManagerAddsAFieldAndAReportOfItWithoutADeploy() {
        made(manager.post(
                store + "/fields",
                Map.of(
                        "record", "customer",
                        "code", "club",
                        "type", "choice",
                        "labels", Map.of("en", "Club", "zh-CN", "俱乐部"),
                        "choices", List.of(choice("golf", "Golf", "高尔夫"), choice("tennis", "Tennis", "网球")))));
        String golfer = made(adviser.post(store + "/customers", Map.of("name", "王伟", "own", Map.of("club", "golf"))));
        adviser.post(store + "/customers", Map.of("name", "李娜", "own", Map.of("club", "tennis")))
                .is(201);
        assertThat(adviser.post(store + "/customers", Map.of("name", "赵六", "own", Map.of("club", "chess")))
                        .is(422)
                        .fieldCodes())
                .hasSize(1)
                .allSatisfy(code -> assertThat(code).startsWith("own.club="));
        assertThat(manager.get(store + "/schemas/customer").is(200).text()).contains("club", "golf");
        adviser.post(
                        store + "/customers/" + golfer + "/dealings",
                        Map.of(
                                "kind", "rental",
                                "at", "2025-03-01T02:00:00Z",
                                "amount", Map.of("amount", "1200.00", "currency", "CNY")))
                .is(201);

        Map<String, Object> definition = Map.of(
                "field",
                "own.club",
                "measure",
                Map.of("collection", "crm.dealings", "function", "sum", "field", "amount"),
                "span",
                Map.of("from", "2025-01-01", "before", "2026-01-01"),
                "chart",
                "bar");
        String report = made(manager.post(store + "/reports", Map.of("name", "俱乐部营收", "definition", definition)));
        assertThat(adviser.get(store + "/reports/" + report)
                        .is(200)
                        .json()
                        .get("name")
                        .asText())
                .isEqualTo("俱乐部营收");
        JsonNode rows = adviser.post(store + "/reports/run", Map.of("definition", definition))
                .is(200)
                .json()
                .get("rows");
        assertThat(rows.toString()).contains("1200");
        assertThat(rows).hasSizeGreaterThanOrEqualTo(1);

        // Another store has neither.
        String other = "/api/v1/tenants/" + operator.newStore();
        assertThat(items(operator.get(other + "/fields"))).isEmpty();
        operator.get(other + "/reports/" + report).is(404);
    }

    @Test
    @Tag("A6")
    void aCompanyHasContactsAFleetAndOneInvoiceAddress() {
        String company = made(adviser.post(
                store + "/customers", Map.of("name", "顺达物流有限公司", "kind", "company", "uscc", "91350100M000100Y43")));
        for (String plate : List.of("粤B10001", "粤B10002", "粤B10003")) {
            made(adviser.post(store + "/vehicles", Map.of("plate", plate, "brand", "大众", "owner", company)));
        }
        made(adviser.post(
                store + "/customers/" + company + "/contacts",
                Map.of("name", "陈静", "role", "车队经理", "mobile", "13800138000")));
        Api.Answer none = adviser.get(store + "/customers/" + company + "/invoice-address")
                .is(200);
        adviser.send(
                        "PATCH",
                        store + "/customers/" + company + "/invoice-address",
                        "{\"title\":\"顺达物流有限公司\",\"taxNumber\":\"91350100M000100Y43\"}",
                        "If-Match",
                        none.response().headers().firstValue("ETag").orElse("*"))
                .is(200);
        assertThat(items(adviser.get(store + "/customers/" + company + "/vehicles"))
                        .findValuesAsText("plate"))
                .containsExactlyInAnyOrder("粤B10001", "粤B10002", "粤B10003");
        assertThat(items(adviser.get(store + "/customers/" + company + "/contacts"))
                        .findValuesAsText("name"))
                .containsExactly("陈静");
        assertThat(adviser.get(store + "/customers/" + company + "/invoice-address")
                        .is(200)
                        .json()
                        .get("title")
                        .asText())
                .isEqualTo("顺达物流有限公司");
    }

    @Test
    void whoeverChangesWhatSomebodyElseHasChangedIsShownWhatIsThereNow() {
        String wang = made(adviser.post(store + "/customers", Map.of("name", "王一一")));
        String li = made(adviser.post(store + "/customers", Map.of("name", "李二二")));
        String vehicle = made(adviser.post(store + "/vehicles", Map.of("plate", "粤B30001")));
        String customer = store + "/customers/" + wang;
        String note = customer + "/notes/" + made(adviser.post(customer + "/notes", Map.of("text", "first")));
        String household = store + "/households/"
                + made(adviser.post(store + "/households", Map.of("name", "王家", "members", List.of(wang))));
        String role = store + "/vehicles/" + vehicle + "/roles/"
                + made(adviser.post(store + "/vehicles/" + vehicle + "/roles", Map.of("customer", li)));

        stale(customer + "/invoice-address", 0, "title", "顺达");
        stale(note, 0, "text", "second");
        stale(household, 0, "name", "王家大院");
        stale(role, 0, "since", "2024-05-01");
        adviser.send("DELETE", household, null, "If-Match", "\"0\"").is(412);
        adviser.send("DELETE", role, null, "If-Match", "\"0\"").is(412);

        JsonNode both = manager.get(customer + "/comparison?with=" + li).is(200).json();
        adviser.patch(store + "/customers/" + li, Map.of("region", "深圳")).is(200);
        String seen = "\"" + both.at("/one/version").asText() + "\"";
        String merge = "{\"merged\":\"%s\",\"version\":%s}";
        long other = both.at("/other/version").asLong();
        manager.send("POST", customer + "/merges", merge.formatted(li, other), "If-Match", seen)
                .is(412);
        manager.send("POST", customer + "/merges", merge.formatted(li, other + 1), "If-Match", seen)
                .is(201);
    }

    /** One change of this version, and another one, which is refused and shown the first. */
    private void stale(String path, long version, String field, String value) {
        String body = "{\"" + field + "\":\"" + value + "\"}";
        String seen = "\"" + version + "\"";
        adviser.send("PATCH", path, body, "If-Match", seen).is(200);
        JsonNode refused =
                manager.send("PATCH", path, body, "If-Match", seen).is(412).json();
        assertThat(refused.at("/current/" + field).asText()).isEqualTo(value);
        assertThat(refused.at("/current/version").asLong()).isEqualTo(version + 1);
    }

    @Test
    @Tag("A7")
    void aLeadGoesThroughTheStagesEachOfWhichAsksForTheNextStep() {
        String lead = made(adviser.post(
                store + "/leads", Map.of("name", "孙丽", "mobile", "13900139000", "source", "web", "model", "轩逸")));
        JsonNode first = items(adviser.get(store + "/tasks?assignee=mine")).get(0);
        assertThat(first.at("/lead/id").asText()).isEqualTo(lead);
        assertThat(first.at("/lead/name").asText()).isEqualTo("孙丽");
        assertThat(first.get("dueAt").asText()).isNotBlank();

        for (String stage : List.of("contacted", "offer")) {
            String tag = adviser.get(store + "/leads/" + lead)
                    .is(200)
                    .response()
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            adviser.send("PATCH", store + "/leads/" + lead, "{\"stage\":\"" + stage + "\"}", "If-Match", tag)
                    .is(200);
        }
        assertThat(items(adviser.get(store + "/tasks?assignee=mine"))).hasSize(1);
        assertThat(items(adviser.get(store + "/tasks?assignee=mine&state=done")))
                .hasSize(2);

        String tag = adviser.get(store + "/leads/" + lead)
                .is(200)
                .response()
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        String customer = adviser.send("POST", store + "/leads/" + lead + "/convert", "{}", "If-Match", tag)
                .is(200)
                .json()
                .get("customer")
                .asText();
        assertThat(items(adviser.get(store + "/tasks?assignee=mine"))).isEmpty();
        assertThat(items(adviser.get(store + "/customers/" + customer + "/history"))
                        .findValuesAsText("kind"))
                .contains("task");
    }

    @Test
    @Tag("A25")
    void aNewCarIsTrackedFromItsRegistrationToItsFirstService() {
        String owner = made(adviser.post(store + "/customers", Map.of("name", "吴敏")));
        String other = made(adviser.post(store + "/customers", Map.of("name", "郑强")));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String car = made(adviser.post(store + "/vehicles", newCar("粤B20001", owner, today.plusDays(10))));
        made(adviser.post(store + "/vehicles", newCar("粤B20002", other, today.plusDays(90))));
        adviser.post(
                        store + "/customers/" + owner + "/dealings",
                        Map.of(
                                "kind", "insurance-policy",
                                "vehicle", car,
                                "at", "2025-01-05T02:00:00Z",
                                "insurer", "平安",
                                "policyKind", "交强险",
                                "amount", Map.of("amount", "950.00", "currency", "CNY")))
                .is(201);

        JsonNode known = adviser.get(store + "/vehicles/" + car).is(200).json();
        assertThat(known.get("firstRegisteredOn").asText()).isEqualTo("2025-01-02");
        assertThat(known.get("runningInDueKm").asLong()).isEqualTo(5_000);
        assertThat(adviser.get(store + "/vehicles/" + car + "/timeline").is(200).text())
                .contains("insurance-policy", "交强险");
        // Who is to be reminded: the first service is due within 14 days, and was not done.
        assertThat(dueForTheFirstService()).containsExactly("吴敏");

        String tag = adviser.get(store + "/vehicles/" + car)
                .response()
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        adviser.send(
                        "PATCH",
                        store + "/vehicles/" + car,
                        "{\"runningInDoneOn\":\"" + today.minusDays(1) + "\"}",
                        "If-Match",
                        tag)
                .is(200);
        assertThat(dueForTheFirstService()).isEmpty();
    }

    private static Map<String, Object> newCar(String plate, String owner, LocalDate due) {
        return Map.of(
                "plate",
                plate,
                "brand",
                "东风",
                "owner",
                owner,
                "firstRegisteredOn",
                "2025-01-02",
                "runningInDueOn",
                due.toString(),
                "runningInDueKm",
                5_000);
    }

    private List<String> dueForTheFirstService() {
        Map<String, Object> soon = Map.of(
                "field",
                "running-in-due-on",
                "operator",
                "before",
                "values",
                List.of(Map.of("ahead", 15, "unit", "days")));
        Map<String, Object> due = Map.of(
                "collection",
                "crm.vehicles",
                "function",
                "count",
                "where",
                Map.of("all", List.of(soon, Map.of("field", "running-in-done-on", "operator", "missing"))),
                "operator",
                "at-least",
                "values",
                List.of(1));
        return manager.post(store + "/criteria/customer/preview", Map.of("criterion", due))
                .is(200)
                .json()
                .get("sample")
                .findValuesAsText("name");
    }

    @Test
    @Tag("A90")
    void wordsByAllChannelsAreOneHistory() {
        String customer = made(adviser.post(store + "/customers", Map.of("name", "周杰")));
        List<String> channels =
                List.of("phone", "mail", "sms", "social", "chat", "store", "web", "app", "mini-program", "agency");
        for (String channel : channels) {
            made(adviser.post(
                    store + "/customers/" + customer + "/interactions",
                    Map.of("channel", channel, "direction", "in", "subject", "咨询保养")));
        }
        JsonNode history = items(adviser.get(store + "/customers/" + customer + "/history"));
        assertThat(history.findValuesAsText("channel")).containsExactlyInAnyOrderElementsOf(channels);
        assertThat(adviser.post(
                                store + "/customers/" + customer + "/interactions",
                                Map.of("channel", "pigeon", "direction", "in", "subject", "x"))
                        .status())
                .isBetween(400, 422);
    }

    private static Map<String, Object> choice(String code, String english, String chinese) {
        return Map.of("code", code, "labels", Map.of("en", english, "zh-CN", chinese));
    }
}
