package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What programs may rely on when they call again: keys and versions. */
class RepeatedCallsIT {

    private static final String ANNA = "{\"name\":\"Anna Repeated\",\"mobile\":\"13912345678\"}";
    private static final int AT_ONCE = 50;

    private static Api.Answer add(Api api, String store, String key, String body) {
        return api.send("POST", "/api/v1/tenants/" + store + "/customers", body, "Idempotency-Key", key);
    }

    private static int customers(Api api, String store) {
        return api.get("/api/v1/tenants/" + store + "/customers?limit=200")
                .is(200)
                .json()
                .get("items")
                .size();
    }

    private static String header(Api.Answer answer, String name) {
        return answer.response().headers().firstValue(name).orElse("");
    }

    @Test
    void ofFiftyEqualCallsAtOnceOneMakesACustomerAndAllAreToldOfIt() throws Exception {
        Api api = Api.operator();
        String store = api.newStore();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        List<Api.Answer> answers = new ArrayList<>();
        try {
            List<Callable<Api.Answer>> calls = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                calls.add(() -> add(api, store, "fifty", ANNA));
            }
            for (Future<Api.Answer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get(60, TimeUnit.SECONDS));
            }
        } finally {
            threads.shutdownNow();
        }
        // On a machine that is busy some are told to come back; nobody is told anything else.
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.text()).isIn(201, 409);
            if (answer.status() == 409) {
                assertThat(answer.code()).isEqualTo("platform.idempotency.in-progress");
                assertThat(header(answer, "Retry-After")).isEqualTo("2");
            }
        });
        Api.Answer again = add(api, store, "fifty", ANNA).is(201);
        assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).allSatisfy(answer -> {
            assertThat(answer.text()).isEqualTo(again.text());
            assertThat(header(answer, "Location")).isEqualTo(header(again, "Location"));
            assertThat(header(answer, "ETag")).isEqualTo(header(again, "ETag"));
        });
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201
                                && header(answer, "Idempotency-Replayed").isEmpty()))
                .hasSize(1);
        assertThat(customers(api, store)).isEqualTo(1);
    }

    @Test
    void aKeyIsThatOfOneStoreAndOnePersonAndOneBody() {
        Api api = Api.operator();
        String store = api.newStore();
        String other = api.newStore();
        Api adviser = api.somebody(store, "adviser");
        JsonNode first = add(api, store, "k", ANNA).is(201).json();
        assertThat(add(api, other, "k", ANNA).is(201).json().get("id")).isNotEqualTo(first.get("id"));
        assertThat(add(adviser, store, "k", "{\"name\":\"Of the adviser\"}")
                        .is(201)
                        .json()
                        .get("id"))
                .isNotEqualTo(first.get("id"));
        assertThat(add(api, store, "k", "{\"name\":\"Another\"}").is(422).code())
                .isEqualTo("platform.idempotency.key-reused");
        assertThat(customers(api, store)).isEqualTo(2);
        assertThat(customers(api, other)).isEqualTo(1);
    }

    @Test
    void whatWasRefusedIsMendedWithTheSameKey() {
        Api api = Api.operator();
        String store = api.newStore();
        add(api, store, "mended", "{\"name\":\"\"}").is(422);
        add(api, store, "mended", ANNA).is(201);
        assertThat(add(api, store, "k".repeat(256), ANNA).is(400).code()).isEqualTo("web.idempotency.key-invalid");
    }

    @Test
    void aSecretThatWasMadeIsShownAgainToWhoeverRepeatsTheCall() {
        Api api = Api.operator();
        String person = api.post("/api/v1/group/people", Map.of("name", "repeat-" + System.nanoTime()))
                .is(201)
                .json()
                .get("id")
                .asText();
        String body = "{\"name\":\"test\",\"expires\":\"never\"}";
        String path = "/api/v1/group/people/" + person + "/keys";
        String key = "key of " + person;
        Api.Answer made = api.send("POST", path, body, "Idempotency-Key", key).is(201);
        assertThat(api.send("POST", path, body, "Idempotency-Key", key).is(201).text())
                .isEqualTo(made.text());
        assertThat(api.get(path).is(200).json().get("items")).hasSize(1);
    }

    @Test
    void whatHasAVersionIsNotTakenAwayUnderSomebodyWhoChangedIt() {
        Api api = Api.operator();
        String store = api.newStore();
        String path = "/api/v1/tenants/" + store + "/customers/"
                + add(api, store, "versioned", ANNA).is(201).json().get("id").asText();
        String seen = header(api.get(path), "ETag");
        api.send("PATCH", path, "{\"note\":\"changed\"}", "If-Match", seen).is(200);
        assertThat(api.send("DELETE", path, null, "If-Match", seen).is(412).code())
                .isEqualTo("web.precondition.failed");
        api.send("DELETE", path, null, "If-Match", header(api.get(path), "ETag"))
                .is(204);
    }
}
