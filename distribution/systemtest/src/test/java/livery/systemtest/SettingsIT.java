package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the group, a brand and a store decide, and when a store is open. */
class SettingsIT {

    private static final String RAW = "dms.retention.raw-records";

    private final Api operator = Api.operator();
    private final String store = operator.newStore();
    private final String settings = "/api/v1/tenants/" + store + "/settings";
    private final Api manager = operator.somebody(store, "store-manager");

    @Test
    void theNearestValueHoldsAndEachChangeIsOnRecord() {
        String brand = brand();
        String brands = "/api/v1/group/brands/" + brand + "/settings";
        assertThat(value(manager, settings)).isEqualTo("365 default");
        operator.patch("/api/v1/group/settings", Map.of(RAW, 100)).is(200);
        operator.patch(brands, Map.of(RAW, 200)).is(200);
        assertThat(value(manager, settings)).isEqualTo("200 brand");

        String version = etag(manager.get(settings).is(200));
        manager.send("PATCH", settings, "{\"" + RAW + "\": 300}", "If-Match", version)
                .is(200);
        assertThat(manager.send("PATCH", settings, "{\"" + RAW + "\": 301}", "If-Match", version)
                        .is(412)
                        .code())
                .isEqualTo("web.precondition.failed");
        assertThat(value(manager, settings)).isEqualTo("300 store");
        assertThat(value(operator, "/api/v1/tenants/" + operator.newStore() + "/settings"))
                .isEqualTo("200 brand");

        manager.patch(settings, "{\"" + RAW + "\": null}").is(200);
        operator.patch(brands, "{\"" + RAW + "\": null}").is(200);
        assertThat(value(manager, settings)).isEqualTo("100 group");
        operator.patch("/api/v1/group/settings", "{\"" + RAW + "\": null}").is(200);
        assertThat(value(manager, settings)).isEqualTo("365 default");

        JsonNode changes =
                manager.get(settings + "/" + RAW + "/changes").is(200).json().get("items");
        assertThat(changes).hasSize(2);
        assertThat(changes.get(1).get("after").asInt()).isEqualTo(300);
        assertThat(changes.get(1).get("person").get("name").asText()).startsWith("store-manager");
    }

    @Test
    void whatIsWrongIsNamedInTheReadersLanguage() {
        assertThat(manager.patch(settings, Map.of(RAW, 1, "dms.nothing", 1, "platform.session.idle", "PT1H"))
                        .is(422)
                        .fieldCodes())
                .containsExactlyInAnyOrder(
                        RAW + "=platform.setting.range",
                        "dms.nothing=platform.setting.unknown",
                        "platform.session.idle=platform.setting.group-only");
        manager.get(settings + "/dms.nothing/changes").is(404);
        JsonNode property = manager.send("GET", settings + "/schema", null, "Accept-Language", "zh-CN")
                .is(200)
                .json()
                .get("properties")
                .get(RAW);
        assertThat(property.get("title").asText()).isEqualTo("原始记录保留时间");
        assertThat(property.get("x-unit-title").asText()).isEqualTo("天");
    }

    @Test
    void onlyWhoMay() {
        Api adviser = operator.somebody(store, "adviser");
        adviser.get(settings).is(403);
        operator.somebody(store, "auditor").patch(settings, Map.of(RAW, 40)).is(403);
        manager.get("/api/v1/tenants/" + operator.newStore() + "/settings").is(404);
        manager.patch("/api/v1/group/settings", Map.of(RAW, 40)).is(403);
        manager.get("/api/v1/tenants/" + brand() + "/settings").is(404);
        manager.post("/api/v1/group/holidays/CN/import", Map.of("holidays", List.of()))
                .is(403);
    }

    @Test
    void theShellSetsThemToo() throws IOException, InterruptedException {
        Installation installation = Installation.shared();
        assertThat(installation
                        .run("client", "setting:set group platform.password.least-length 12")
                        .code())
                .isZero();
        assertThat(installation.run("client", "setting:list group").text())
                .containsPattern("platform\\.password\\.least-length +\\| 12 +\\| group");
        assertThat(operator.post(
                                "/api/v1/group/people",
                                Map.of("name", "short" + System.nanoTime(), "password", "elevenchars"))
                        .is(422)
                        .fieldCodes())
                .containsExactly("password=platform.text.length");
        assertThat(installation
                        .run("client", "setting:set group platform.password.least-length 99")
                        .code())
                .isEqualTo(1);
        assertThat(installation
                        .run("client", "setting:reset group platform.password.least-length")
                        .code())
                .isZero();
        assertThat(installation.run("client", "setting:list group").text())
                .containsPattern("platform\\.password\\.least-length +\\| 10 +\\| default");
    }

    @Test
    void modulesAreSwitchedForAStoreAndItsNeighboursKeepThem() throws IOException, InterruptedException {
        String switches = "/api/v1/tenants/" + store + "/module-switches";
        String other = operator.newStore();
        assertThat(manager.get(switches).is(200).json().get("items").findValuesAsText("id"))
                .containsExactly("adapter-csv", "criteria", "crm", "dms");
        manager.patch(switches, Map.of("dms", false)).is(403);
        Api.Answer refused = operator.send("PATCH", switches, "{\"crm\": false}", "Accept-Language", "zh-CN");
        assertThat(refused.is(409).code()).isEqualTo("platform.module.needed");
        assertThat(refused.json().get("detail").asText()).contains("客户与车辆", "数据来源与导入", "CSV");

        String version = etag(operator.get(switches).is(200));
        operator.send(
                        "PATCH",
                        switches,
                        "{\"crm\": false, \"dms\": false, \"adapter-csv\": false}",
                        "If-Match",
                        version)
                .is(200);
        operator.send("PATCH", switches, "{\"dms\": true}", "If-Match", version).is(412);
        Api.Answer off =
                manager.send("GET", "/api/v1/tenants/" + store + "/customers", null, "Accept-Language", "zh-TW");
        assertThat(off.is(404).code()).isEqualTo("platform.module.off");
        assertThat(off.json().get("detail").asText()).isEqualTo("「客戶與車輛」在本門市已關閉。");
        assertThat(manager.get(switches + "/off").is(200).json().get("items"))
                .extracting(JsonNode::asText)
                .containsExactly("adapter-csv", "crm", "dms");
        operator.get("/api/v1/tenants/" + other + "/customers").is(200);
        assertThat(operator.get("/api/v1/tenants/" + other + "/module-switches/off")
                        .is(200)
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(operator.post("/api/v1/tenants/" + store + "/jobs", Map.of("kind", "crm.segments-daily"))
                        .is(404)
                        .code())
                .isEqualTo("platform.module.off");
        manager.get("/api/v1/tenants/" + store + "/audit?action=platform.module.switched-off")
                .is(200);

        String code = code(store);
        Installation installation = Installation.shared();
        assertThat(installation
                        .run("client", "module:switch " + code + " on crm")
                        .code())
                .isZero();
        assertThat(installation
                        .run("client", "module:switch " + code + " inherit dms adapter-csv crm")
                        .code())
                .isZero();
        assertThat(installation.run("client", "module:switches " + code).text())
                .containsPattern("dms +\\| on +\\| default +\\| yes +\\| crm");
        manager.get("/api/v1/tenants/" + store + "/customers").is(200);
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(manager.get(
                                        "/api/v1/tenants/" + store + "/jobs?kind=crm.segments-again&state=succeeded")
                                .is(200)
                                .json()
                                .get("items"))
                        .isNotEmpty());
    }

    private String code(String id) {
        return operator.get("/api/v1/group/tenants?id=" + id)
                .is(200)
                .json()
                .get("items")
                .get(0)
                .get("code")
                .asText();
    }

    @Test
    void aStoreIsOpenAsItsHoursAndTheHolidaysSay() throws IOException {
        String calendar = "/api/v1/tenants/" + store + "/calendar";
        String year = Files.readString(Path.of(System.getProperty("livery.bundles"), "../docs/holidays/CN-2026.json"));
        assertThat(operator.post("/api/v1/group/holidays/CN/import", year)
                        .is(200)
                        .json()
                        .get("days")
                        .asInt())
                .isEqualTo(39);
        assertThat(open(calendar, "2026-10-10T02:00:00Z")).isEqualTo("true 2026-10-10T02:00:00Z");
        assertThat(open(calendar, "2026-10-01T02:00:00Z")).isEqualTo("false 2026-10-08T01:00:00Z");

        manager.send("PUT", calendar + "/days/2026-10-01", """
                {"name": "国庆车展", "shifts": [{"from": "10:00", "to": "16:00"}]}""").is(200);
        assertThat(open(calendar, "2026-10-01T02:00:00Z")).isEqualTo("true 2026-10-01T02:00:00Z");
        manager.patch(calendar, """
                {"week": {"thursday": [{"from": "09:00", "to": "12:00"}, {"from": "11:00", "to": "18:00"}]}}""").is(422);
        manager.patch(calendar, Map.of("holidays", false)).is(200);
        assertThat(open(calendar, "2026-10-02T02:00:00Z")).isEqualTo("true 2026-10-02T02:00:00Z");
        manager.delete(calendar + "/days/2026-10-01").is(204);
        assertThat(manager.get(calendar + "/export").is(200).json().get("days")).isEmpty();
    }

    private String open(String calendar, String at) {
        JsonNode open = manager.get(calendar + "/open?at=" + at).is(200).json();
        return open.get("open").asText() + " " + open.get("next").asText();
    }

    private String brand() {
        for (JsonNode brand :
                operator.get("/api/v1/group/brands").is(200).json().get("items")) {
            if (brand.get("code").asText().equals("yuanhang")) {
                return brand.get("id").asText();
            }
        }
        throw new AssertionError("no brand");
    }

    private static String value(Api who, String path) {
        for (JsonNode setting : who.get(path).is(200).json().get("items")) {
            if (setting.get("code").asText().equals(RAW)) {
                return setting.get("value").asText() + " " + setting.get("from").asText();
            }
        }
        throw new AssertionError("no " + RAW);
    }

    private static String etag(Api.Answer answer) {
        return answer.response().headers().firstValue("ETag").orElseThrow();
    }
}
