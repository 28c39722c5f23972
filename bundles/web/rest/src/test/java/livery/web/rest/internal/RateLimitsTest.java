package livery.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may make how many requests. */
class RateLimitsTest {

    private static final String CALL = "tenants/100/things/call";

    private static RestServer server(int key, int session, int tenant) {
        return new RestServer(
                Things.module(),
                Map.of("keyPerMinute", key, "sessionPerMinute", Integer.toString(session), "tenantPerMinute", tenant));
    }

    private static RestServer.Answer bySession(RestServer server, String person) {
        return server.send(server.request(CALL)
                .header("Cookie", "livery_session=session-" + person)
                .GET());
    }

    @Test
    void aKeyThatAsksTooMuchIsToldWhenToComeBackAndNobodyElseIs() throws Exception {
        try (RestServer server = server(3, 100, 100)) {
            for (int left = 2; left >= 0; left--) {
                RestServer.Answer answer = server.get(CALL, "key-manager");
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.header("RateLimit-Limit")).isEqualTo("3");
                assertThat(answer.header("RateLimit-Remaining")).isEqualTo(Integer.toString(left));
                assertThat(Integer.parseInt(answer.header("RateLimit-Reset"))).isBetween(1, 60);
            }
            RestServer.Answer refused = server.get(CALL, "key-manager");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.code()).isEqualTo("web.rate.exceeded");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 20);
            assertThat(refused.header("RateLimit-Remaining")).isEqualTo("0");
            assertThat(server.get(CALL, "key-reader").status()).isEqualTo(200);
            assertThat(bySession(server, "manager").status()).isEqualTo(200);
        }
    }

    @Test
    void aKeyIsTheSameHoweverTheHeaderIsSpelled() throws Exception {
        try (RestServer server = server(2, 100, 100)) {
            assertThat(spelled(server, "Bearer key-manager")).isEqualTo(200);
            assertThat(spelled(server, "bEARER   key-manager")).isEqualTo(200);
            assertThat(spelled(server, "bearer key-manager  ")).isEqualTo(429);
        }
    }

    private static int spelled(RestServer server, String authorization) throws Exception {
        return server.send(server.request(CALL)
                        .header("Authorization", authorization)
                        .GET())
                .status();
    }

    @Test
    void aStoreHasALimitOfItsOwn() throws Exception {
        try (RestServer server = server(100, 100, 2)) {
            assertThat(server.get(CALL, "key-manager").header("RateLimit-Limit"))
                    .isEqualTo("2");
            assertThat(server.get(CALL, "key-reader").status()).isEqualTo(200);
            assertThat(server.get(CALL, "key-manager").status()).isEqualTo(429);
            assertThat(bySession(server, "manager").status()).isEqualTo(429);
            assertThat(server.get("tenants/200/things/call", "key-stranger").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void peopleAreLimitedTooAndKeysOfOperatorsAreNot() throws Exception {
        try (RestServer server = server(1, 2, 1)) {
            for (int i = 0; i < 5; i++) {
                RestServer.Answer answer = server.get(CALL, "key-operator");
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.header("RateLimit-Limit")).isEmpty();
            }
            assertThat(bySession(server, "operator").status()).isEqualTo(200);
            assertThat(bySession(server, "operator").status()).isEqualTo(429);
        }
    }

    @Test
    void aKeyThatIsNotValidCostsNobodyAnything() throws Exception {
        try (RestServer server = server(1, 1, 1)) {
            for (int i = 0; i < 5; i++) {
                assertThat(server.get(CALL, "key-of-nobody").status()).isEqualTo(401);
            }
            assertThat(server.get(CALL, "key-manager").status()).isEqualTo(200);
        }
    }

    @Test
    void noLimitIsAlsoOne() throws Exception {
        try (RestServer server = server(0, 0, 0)) {
            RestServer.Answer answer = server.get(CALL, "key-manager");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("RateLimit-Limit")).isEmpty();
        }
    }
}
