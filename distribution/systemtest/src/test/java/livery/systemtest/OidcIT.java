package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Sign-in at a real Keycloak, through its own form. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OidcIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADVISER = "livery:adviser@shop";

    private static final Keycloak KEYCLOAK = new Keycloak();
    private static Installation installation;
    private static Api operator;

    @BeforeAll
    static void start() throws Exception {
        KEYCLOAK.build();
        installation = Installation.empty(
                "oidc",
                Map.of(
                        "LIVERY_OIDC_ISSUER",
                        KEYCLOAK.issuer(),
                        "LIVERY_OIDC_CLIENT_ID",
                        "livery",
                        "LIVERY_OIDC_CLIENT_SECRET",
                        "secret of livery",
                        "LIVERY_OIDC_NAME",
                        "集团账号",
                        "LIVERY_OIDC_ROLES",
                        "inspectors=auditor@group"),
                "--no-demo");
        installation.start();
        operator = Api.operator(installation);
        operator.post("/api/v1/group/tenants", Map.of("kind", "brand", "code", "shops", "name", "Shops"))
                .is(201);
        operator.post(
                        "/api/v1/group/tenants",
                        Map.of("kind", "store", "code", "shop", "name", "Shop", "brand", "shops"))
                .is(201);
    }

    @AfterAll
    static void stop() {
        installation.close();
        KEYCLOAK.close();
    }

    @Test
    @Order(1)
    void whileTheIssuerIsAwayEverythingElseWorks() throws IOException {
        JsonNode provider = Api.operator(installation)
                .get("/api/v1/session/oidc/provider")
                .is(200)
                .json();
        assertThat(provider.get("configured").asBoolean()).isTrue();
        assertThat(provider.get("available").asBoolean()).isFalse();
        assertThat(provider.get("name").asText()).isEqualTo("集团账号");

        HttpResponse<String> begun = new SimpleBrowser().get(installation.url() + "/api/v1/session/oidc");

        assertThat(begun.statusCode()).isEqualTo(303);
        assertThat(SimpleBrowser.location(begun))
                .isEqualTo(installation.url() + "/console/?sign-on=platform.sign-on.issuer-away");
        JsonNode first =
                JSON.readTree(installation.home().resolve("first-sign-in.json").toFile());
        operator.post(
                        "/api/v1/session",
                        Map.of(
                                "name",
                                first.get("name").asText(),
                                "password",
                                first.get("password").asText()))
                .is(200);
    }

    @Test
    @Order(2)
    void keycloakIsFoundWhenItComes() throws Exception {
        KEYCLOAK.launch(installation.url());
        KEYCLOAK.awaitStart();

        await().atMost(Duration.ofMinutes(2))
                .until(() -> operator.get("/api/v1/session/oidc/provider")
                        .json()
                        .get("available")
                        .asBoolean());
    }

    @Test
    @Order(3)
    void whoSignsInThereIsSignedInHereWithTheRolesFromThere() throws IOException {
        SimpleBrowser browser = new SimpleBrowser();
        HttpResponse<String> end = signIn(browser, "wang", "secret of wang");

        assertThat(SimpleBrowser.location(end)).isEqualTo(installation.url() + "/console/");
        assertThat(end.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("livery_session=", "HttpOnly", "SameSite=Strict"));
        JsonNode session = session(browser);
        assertThat(session.path("person").path("name").asText()).isEqualTo("wang");
        assertThat(session.path("person").path("displayName").asText()).isEqualTo("伟 王");
        assertThat(session.path("tenants").path("items").findValuesAsText("code"))
                .containsExactly("shop");
        JsonNode person = operator.get("/api/v1/group/people/"
                        + session.path("person").path("id").asText())
                .is(200)
                .json();
        assertThat(person.get("linked").asBoolean()).isTrue();
        assertThat(person.get("claimedRoles").findValuesAsText("role")).containsExactlyInAnyOrder("adviser", "auditor");
        assertThat(person.get("roles")).isEmpty();
    }

    @Test
    @Order(4)
    void aRoleThatIsTakenThereIsGoneHereAfterTheNextSignIn() throws Exception {
        KEYCLOAK.takeRole("wang", ADVISER);
        SimpleBrowser browser = new SimpleBrowser();
        signIn(browser, "wang", "secret of wang");

        String id = session(browser).path("person").path("id").asText();
        assertThat(operator.get("/api/v1/group/people/" + id)
                        .json()
                        .get("claimedRoles")
                        .findValuesAsText("role"))
                .containsExactly("auditor");
        List<String> actions = operator.get("/api/v1/group/audit?subject=" + id)
                .is(200)
                .json()
                .get("items")
                .findValuesAsText("action");
        assertThat(actions)
                .contains("platform.person.created", "platform.person.roles-claimed", "platform.sign-in.done");
    }

    @Test
    @Order(5)
    void aWrongPasswordThereOpensNothingHere() {
        SimpleBrowser browser = new SimpleBrowser();
        HttpResponse<String> page = formOf(browser);

        HttpResponse<String> again = browser.submit(page, Map.of("username", "wang", "password", "wrong"));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(browser.get(installation.url() + "/api/v1/session").statusCode())
                .isEqualTo(401);
    }

    @Test
    @Order(6)
    void anAnswerIsTakenOnceAndFromItsBrowser() {
        SimpleBrowser browser = new SimpleBrowser();
        HttpResponse<String> there =
                browser.submit(formOf(browser), Map.of("username", "wang", "password", "secret of wang"));
        String callback = SimpleBrowser.location(there);

        assertThat(SimpleBrowser.location(new SimpleBrowser().get(callback)))
                .endsWith("/console/?sign-on=platform.sign-on.state");
        assertThat(SimpleBrowser.location(browser.get(callback))).isEqualTo(installation.url() + "/console/");
        assertThat(SimpleBrowser.location(browser.get(callback))).contains("/console/?sign-on=platform.sign-on.");
    }

    @Test
    @Order(7)
    void whoSignsOutHereIsLedToSignOutThere() throws IOException {
        SimpleBrowser browser = new SimpleBrowser();
        signIn(browser, "wang", "secret of wang");
        String csrf = session(browser).get("csrf").asText();

        String there = JSON.readTree(browser.get(installation.url() + "/api/v1/session/oidc/sign-out")
                        .body())
                .get("address")
                .asText();
        assertThat(browser.delete(installation.url() + "/api/v1/session", csrf).statusCode())
                .isEqualTo(204);

        assertThat(there).startsWith(KEYCLOAK.issuer() + "/");
        assertThat(browser.get(there).statusCode()).isEqualTo(200);
        assertThat(browser.get(installation.url() + "/api/v1/session").statusCode())
                .isEqualTo(401);
        assertThat(operator.get("/api/v1/session/oidc/sign-out")
                        .is(200)
                        .json()
                        .get("address")
                        .isNull())
                .isTrue();
    }

    private static HttpResponse<String> formOf(SimpleBrowser browser) {
        HttpResponse<String> begun = browser.get(installation.url() + "/api/v1/session/oidc?language=zh-CN");
        assertThat(begun.statusCode()).isEqualTo(303);
        HttpResponse<String> page = browser.get(SimpleBrowser.location(begun));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page;
    }

    private static HttpResponse<String> signIn(SimpleBrowser browser, String name, String password) {
        HttpResponse<String> there = browser.submit(formOf(browser), Map.of("username", name, "password", password));
        return browser.get(SimpleBrowser.location(there));
    }

    private static JsonNode session(SimpleBrowser browser) throws IOException {
        HttpResponse<String> answer = browser.get(installation.url() + "/api/v1/session");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
