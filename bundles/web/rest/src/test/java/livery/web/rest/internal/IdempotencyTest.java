package livery.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A POST with a key, over HTTP. */
class IdempotencyTest {

    private static final String MADE = "tenants/100/things/made";

    private RestServer server;

    @BeforeEach
    void start() {
        server = new RestServer(Things.module());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private RestServer.Answer post(String path, String person, String key, String body) {
        return server.send(server.request(path)
                .header("Authorization", "Bearer key-" + person)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void isAnsweredTheSameAgain() {
        RestServer.Answer first = post(MADE, "manager", "k1", "{\"name\":\"一\"}");
        RestServer.Answer again = post(MADE, "manager", "k1", "{\"name\":\"一\"}");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.whole().body()).isEqualTo(first.whole().body()).contains("一");
        for (String header : new String[] {"ETag", "Location", "Content-Type"}) {
            assertThat(again.header(header))
                    .as(header)
                    .isEqualTo(first.header(header))
                    .isNotEmpty();
        }
        assertThat(again.header("X-Request-Id")).isNotEqualTo(first.header("X-Request-Id"));
    }

    @Test
    void whatShowsWhatIsMaskedIsExecutedEachTimeAndAsksForThePermissionEachTime() {
        RestServer.Answer first = post("tenants/100/things/shown", "manager", "k1", "");
        RestServer.Answer again = post("tenants/100/things/shown", "manager", "k1", "");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.whole().body()).isNotEqualTo(first.whole().body());
        assertThat(post("tenants/100/things/shown", "reader", "k1", "").status())
                .isEqualTo(403);
    }

    @Test
    void anotherRequestWithTheKeyIsRefused() {
        post(MADE, "manager", "k1", "{\"name\":\"a\"}");
        RestServer.Answer other = post(MADE, "manager", "k1", "{\"name\":\"b\"}");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("platform.idempotency.key-reused");
        assertThat(other.errors()).isEqualTo("Idempotency-Key platform.idempotency.key-reused");
        assertThat(post("tenants/100/things", "manager", "k1", "{\"name\":\"a\"}")
                        .status())
                .isEqualTo(422);
        assertThat(post(MADE, "operator", "k1", "{\"name\":\"b\"}").header("Idempotency-Replayed"))
                .isEmpty();
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        RestServer.Answer longer = post(MADE, "manager", "k".repeat(256), "{}");
        assertThat(longer.status()).isEqualTo(400);
        assertThat(longer.code()).isEqualTo("web.idempotency.key-invalid");
        assertThat(post(MADE, "manager", " ", "{}").code()).isEqualTo("web.idempotency.key-invalid");
        assertThat(post(MADE, "manager", "k".repeat(255), "{}").status()).isEqualTo(201);
    }

    @Test
    void ofWhatIsRefusedNothingIsKept() {
        assertThat(post(MADE, "manager", "k1", "{\"nam\":1}").status()).isEqualTo(422);
        assertThat(post(MADE, "reader", "k1", "{}").status()).isEqualTo(403);
        assertThat(post(MADE, "stranger", "k1", "{}").status()).isEqualTo(404);
        assertThat(post(MADE, "nobody", "k1", "{}").status()).isEqualTo(401);
        assertThat(server.calls().kept()).isZero();
        assertThat(post(MADE, "manager", "k1", "{\"name\":\"a\"}").status()).isEqualTo(201);
    }

    @Test
    void otherMethodsTakeNoKey() {
        RestServer.Answer read = server.send(server.request(MADE + "/7")
                .header("Authorization", "Bearer key-manager")
                .header("Idempotency-Key", " ")
                .GET());
        assertThat(read.status()).isEqualTo(200);
    }
}
