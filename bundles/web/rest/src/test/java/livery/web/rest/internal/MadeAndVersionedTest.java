package livery.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What answers say beside their body. */
class MadeAndVersionedTest {

    private static RestServer server;

    @BeforeAll
    static void start() {
        server = new RestServer(Things.module());
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void whatWasMadeHasAPlaceAndAVersion() {
        RestServer.Answer answer =
                server.post("tenants/100/things/made", "key-manager", "{\"name\":\"x\",\"hot\":false}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/api/v1/tenants/100/things/made/7");
        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
        assertThat(answer.body().path("name").asText()).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            delimiter = ';',
            value = {"|\"3\"|; true", "|\"1\", \"3\"|; true", "|W/\"3\"|; true", "*; true", "|\"2\"|; false", "3; false"
            })
    void aChangeMayNameTheVersionsThatItIsMeantFor(String ifMatch, boolean allowed) {
        RestServer.Answer answer = server.send(server.request("tenants/100/things/made/7")
                .header("Authorization", "Bearer key-manager")
                .header("If-Match", ifMatch));

        assertThat(answer.body().path("hot").asBoolean()).isEqualTo(allowed);
        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void withoutOneItIsMeantForAny() {
        assertThat(server.get("tenants/100/things/made/7", "key-manager")
                        .body()
                        .path("hot")
                        .asBoolean())
                .isTrue();
    }
}
