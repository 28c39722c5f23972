package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livery.database.StoredRows;
import livery.database.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * Writes down what {@link UpgradeIT} starts over: an installation with some of all there is, killed while it runs. Asked
 * for by name only, for a Livery that is to be the older one; CONTRIBUTING.md says how.
 */
class RenewOldHome {

    static final String STORE = "shop";
    static final String IDENTITY = "11010519491231002X";
    static final String CALL = "zhang";
    static final String CUSTOMER =
            "{\"name\":\"张三\",\"mobile\":\"13800138001\",\"identityNumber\":\"" + IDENTITY + "\"}";
    private static final String DATABASE = "renewed";
    private static final Path RESOURCES = Path.of(System.getProperty("basedir"), "src/test/resources/upgrade/latest");

    @Test
    void writesDownAnOlderHome() throws Exception {
        StoredRows rows = new StoredRows(TestDatabase.shared().jdbcUrl(DATABASE));
        try (Keycloak keycloak = new Keycloak()) {
            keycloak.build();
            Map<String, String> environment = new HashMap<>(OldHome.environment(DATABASE));
            environment.put("LIVERY_NODE", "one");
            environment.put("LIVERY_OIDC_ISSUER", keycloak.issuer());
            environment.put("LIVERY_OIDC_CLIENT_ID", "livery");
            environment.put("LIVERY_OIDC_CLIENT_SECRET", "secret of livery");
            try (Installation installation = Installation.empty("home-renewed", environment, "--no-demo")) {
                installation.start();
                Api operator = Api.operator(installation);
                String place = aStore(operator);
                String store = "/api/v1/tenants/" + place;
                peopleAndRoles(operator, place);
                customersAndAnImport(operator, store, installation.home());
                settingsJobsAndAnExport(operator, place);
                keycloak.launch(installation.url());
                keycloak.awaitStart();
                somebodyOfTheIssuer(installation, operator);
                sealed(rows);
                installation.killPlatform();
                write(installation, rows);
            }
        }
    }

    private static String aStore(Api operator) {
        operator.post("/api/v1/group/tenants", Map.of("kind", "brand", "code", "shops", "name", "Shops"))
                .is(201);
        return operator.post(
                        "/api/v1/group/tenants",
                        Map.of("kind", "store", "code", STORE, "name", "广州店", "brand", "shops"))
                .is(201)
                .json()
                .get("id")
                .asText();
    }

    private static void peopleAndRoles(Api operator, String place) {
        operator.post(
                        "/api/v1/group/roles",
                        Map.of("code", "reception", "name", "前台", "permissions", List.of("crm.customers.read")))
                .is(201);
        operator.post(
                        "/api/v1/group/people",
                        Map.of(
                                "name",
                                "mei",
                                "password",
                                "correct horse",
                                "roles",
                                List.of(Map.of("tenant", place, "role", "reception"))))
                .is(201);
    }

    private static void customersAndAnImport(Api operator, String store, Path home) throws Exception {
        operator.send("POST", store + "/customers", CUSTOMER, "Idempotency-Key", CALL)
                .is(201);
        Path folder = Files.createDirectories(home.resolve("exchange").resolve(STORE));
        Map<String, String> mapping =
                Map.of("externalId", "编号", "name", "姓名", "mobile", "手机", "identityNumber", "证件号", "birthDate", "生日");
        operator.post(
                        store + "/connections",
                        Map.of(
                                "name",
                                "客户",
                                "adapter",
                                "csv",
                                "settings",
                                Map.of("folder", folder.toString(), "kind", "customer", "mapping", mapping)))
                .is(201);
        livery.systemtest.Files.drop(folder, "a.csv", """
                编号,姓名,手机,证件号,生日
                A1,李四,13800138002,110105194912310021,1990/1/2
                A2,王五,13800138003,,1991/2/30
                A3,赵六,13800138004,440305198001012345,1980/1/1
                """);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode imports = operator.get(store + "/imports").is(200).json().get("items");
            assertThat(imports).hasSize(1);
            assertThat(imports.get(0).get("state").asText()).isEqualTo("done");
            assertThat(imports.get(0).get("quarantined").asInt()).isEqualTo(1);
        });
    }

    private static void settingsJobsAndAnExport(Api operator, String place) {
        operator.patch("/api/v1/group/settings", Map.of("platform.session.idle", "PT1H"))
                .is(200);
        operator.patch("/api/v1/tenants/" + place + "/settings", Map.of("dms.retention.raw-records", 400))
                .is(200);
        String exports = "/api/v1/group/tenants/" + place + "/export";
        operator.post(exports, Map.of()).is(201);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> operator.get(exports + "s")
                        .is(200)
                        .json()
                        .at("/items/0/readyAt")
                        .isTextual());
    }

    private static void somebodyOfTheIssuer(Installation installation, Api operator) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> operator.get("/api/v1/session/oidc/provider")
                        .json()
                        .get("available")
                        .asBoolean());
        SimpleBrowser browser = new SimpleBrowser();
        HttpResponse<String> begun = browser.get(installation.url() + "/api/v1/session/oidc?language=zh-CN");
        HttpResponse<String> there = browser.submit(
                browser.get(SimpleBrowser.location(begun)), Map.of("username", "wang", "password", "secret of wang"));
        browser.get(SimpleBrowser.location(there));
        assertThat(browser.get(installation.url() + "/api/v1/session").statusCode())
                .isEqualTo(200);
    }

    private static void sealed(StoredRows rows) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> rows.number("select count(*) from platform_audit where seq is null") == 0);
    }

    private static void write(Installation installation, StoredRows rows) throws Exception {
        Files.createDirectories(RESOURCES);
        Files.writeString(
                RESOURCES.resolve("database.sql"),
                new StoredDump(rows).text().replace(installation.home().toString(), "/srv/livery"));
        Files.writeString(
                RESOURCES.resolve("livery.keys"),
                Files.readString(installation.home().resolve("keys/livery.keys")));
        Files.writeString(
                RESOURCES.resolve("operator.key"),
                new ObjectMapper()
                                .readTree(installation
                                        .home()
                                        .resolve("first-sign-in.json")
                                        .toFile())
                                .get("apiKey")
                                .asText()
                        + "\n");
    }
}
