package livery.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reaches a module's methods. */
class AccessTest {

    private static RestServer server;

    @BeforeAll
    static void start() {
        server = new RestServer(Things.module());
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "operator, 100,                  200, 200",
        "manager,  100,                  200, 200",
        "reader,   100,                  200, 403",
        "stranger, 100,                  404, 404",
        "manager,  200,                  404, 404",
        "stranger, 200,                  200, 200",
        "operator, 1,                    404, 404",
        "operator, 50,                   404, 404",
        "operator, 300,                  404, 404",
        "manager,  300,                  404, 404",
        "manager,  x,                    404, 404",
        "manager,  0100,                 404, 404",
        "manager,  -100,                 404, 404",
        "operator, 99999999999999999999, 404, 404",
        "operator, 400,                  200, 403",
        "manager,  400,                  403, 403",
        "operator, 500,                  403, 403",
        "operator, 600,                  404, 404",
        "manager,  600,                  404, 404",
        "stranger, 400,                  404, 404",
    })
    void aPersonReachesWhatTheRoleInThatStoreAllows(String who, String tenant, int reading, int writing) {
        String path = "tenants/" + tenant + "/things";

        assertThat(server.get(path, "key-" + who).status()).as("reading").isEqualTo(reading);
        assertThat(server.post(path, "key-" + who, "{\"name\":\"x\",\"hot\":false}")
                        .status())
                .as("writing")
                .isEqualTo(writing);
    }

    @Test
    void aModuleThatIsSwitchedOffAnswersNobodyThereAndEverybodyElsewhere() {
        server.modules().switchOff(100);
        try {
            assertThat(server.get("tenants/100/things", "key-operator").status())
                    .isEqualTo(404);
            assertThat(server.get("tenants/100/things", "key-operator").code()).isEqualTo("platform.module.off");
            assertThat(server.post("tenants/100/things", "key-manager", "{\"name\":\"x\",\"hot\":false}")
                            .code())
                    .isEqualTo("platform.module.off");
            assertThat(server.get("tenants/200/things", "key-operator").status())
                    .isEqualTo(200);
            assertThat(server.get("tenants/100/things", "key-stranger").code())
                    .as("who has no role there learns nothing of its modules")
                    .isEqualTo("web.tenant.unknown");
        } finally {
            server.modules().switchOn(100);
        }
        assertThat(server.get("tenants/100/things", "key-operator").status()).isEqualTo(200);
    }

    @Test
    void aStoreOfOthersLooksLikeOneThatDoesNotExist() {
        RestServer.Answer foreign = server.get("tenants/200/things", "key-manager");
        RestServer.Answer missing = server.get("tenants/300/things", "key-manager");

        assertThat(foreign.code()).isEqualTo(missing.code()).isEqualTo("web.tenant.unknown");
        assertThat(foreign.body().path("detail")).isEqualTo(missing.body().path("detail"));
    }

    @Test
    void whoHasARoleInAClosedStoreIsToldThatItIs() {
        assertThat(server.get("tenants/400/things", "key-manager").code()).isEqualTo("web.tenant.suspended");
        assertThat(server.get("tenants/500/things", "key-operator").code()).isEqualTo("web.tenant.archived");
        assertThat(server.get("tenants/400/things", "key-stranger").code()).isEqualTo("web.tenant.unknown");
    }

    @Test
    void saysWhichPermissionIsMissing() {
        RestServer.Answer answer = server.post("tenants/100/things", "key-reader", "{\"name\":\"x\",\"hot\":false}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("platform.permission.missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer nobody", "Bearer ", "Bearer", "Basic b3BlcmF0b3I6eA==", "key-operator", "''"})
    void whoProvesNothingIsNotLetIn(String authorization) {
        RestServer.Answer answer =
                server.send(server.request("tenants/100/things").header("Authorization", authorization));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("web.key.invalid");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void whoComesWithoutKeyAndSessionIsNotLetIn() {
        RestServer.Answer answer = server.send(server.request("tenants/100/things"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("web.session.missing");
    }

    @Test
    void anInvalidKeyIsNotHealedByAValidSession() {
        RestServer.Answer answer = server.send(server.request("tenants/100/things")
                .header("Authorization", "Bearer nobody")
                .header("Cookie", "livery_session=session-manager"));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void whoHasYetToChooseAPasswordIsLetInNowhere() {
        RestServer.Answer answer =
                server.send(server.request("tenants/100/things").header("Cookie", "livery_session=session-newcomer"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("platform.password.change-first");
    }

    @Test
    void aSessionReadsAloneAndChangesOnlyWithItsToken() {
        assertThat(server.send(asManager("tenants/100/things").GET()).status()).isEqualTo(200);
        assertThat(server.send(change(asManager("tenants/100/things"))).code()).isEqualTo("web.csrf.invalid");
        assertThat(server.send(change(asManager("tenants/100/things").header("X-Livery-Csrf", "csrf of stranger")))
                        .status())
                .isEqualTo(403);
        assertThat(server.send(change(asManager("tenants/100/things").header("X-Livery-Csrf", "csrf of manager")))
                        .status())
                .isEqualTo(200);
    }

    private static HttpRequest.Builder asManager(String path) {
        return server.request(path).header("Cookie", "livery_session=session-manager");
    }

    private static HttpRequest.Builder change(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"x\",\"hot\":false}"));
    }

    @Test
    void whatIsOpenToAllNeedsNothing() {
        assertThat(server.send(server.request("tenants/300/things/open")).status())
                .isEqualTo(200);
    }

    @Test
    void aMethodKnowsItsCaller() {
        RestServer.Answer answer = server.send(server.request("tenants/100/things/call")
                .header("Authorization", "bearer key-manager")
                .header("Accept-Language", "zh-HK"));

        assertThat(answer.body().path("tenant").asText()).isEqualTo("100");
        assertThat(answer.body().path("person").asText()).isEqualTo("2");
        assertThat(answer.body().path("permissions").toString()).isEqualTo("[\"things.*\"]");
        assertThat(answer.body().path("language").asText()).isEqualTo("zh-TW");
    }

    @Test
    void noAnswerIsKeptByOthers() {
        RestServer.Answer answer = server.get("tenants/100/things", "key-manager");

        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
    }

    /** A method that says nothing of who may call it. */
    @Path("forgotten")
    public static final class Forgotten {
        @GET
        public String get() {
            return "open by oversight";
        }
    }

    @Test
    void nothingIsOpenByOversight() {
        assertThatThrownBy(() -> ResourceTypes.checked(Things.module("forgotten", new Forgotten())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not say who may call it");
        assertThatThrownBy(() -> ResourceTypes.checked(Things.module("pathless", "a text")))
                .hasMessageContaining("no @Path");
        assertThat(ResourceTypes.paths(ResourceTypes.checked(Things.module())))
                .containsExactly("/api/v1/tenants/*/things");
    }
}
