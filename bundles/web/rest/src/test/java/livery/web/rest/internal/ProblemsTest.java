package livery.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller gets for bad input, and for faults of ours. */
class ProblemsTest {

    private static final String THINGS = "tenants/100/things";
    private static final String KEY = "key-manager";

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
    void goodInputPasses() {
        RestServer.Answer answer = server.post(
                THINGS,
                KEY,
                "{\"name\":\"名 🚗 <script>\",\"count\":7,\"on\":\"2025-01-02\",\"tags\":[],\"size\":\"LARGE\",\"hot\":true}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("name").asText()).isEqualTo("名 🚗 <script>");
        assertThat(answer.body().path("on").asText()).isEqualTo("2025-01-02");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{\"name\":7}~name web.field.type",
                "{\"name\":{}}~name web.field.type",
                "{\"count\":\"7\"}~count web.field.type",
                "{\"count\":7.5}~count web.field.type",
                "{\"count\":99999999999}~count web.field.type",
                "{\"on\":\"2025-02-30\"}~on web.field.format",
                "{\"on\":\"yesterday\"}~on web.field.format",
                "{\"on\":[1990,2,3]}~on web.field.type",
                "{\"on\":19900}~on web.field.type",
                "{\"size\":\"HUGE\"}~size web.field.format",
                "{\"tags\":\"a\"}~tags web.field.type",
                "{\"tags\":[\"a\",7]}~tags[1] web.field.type",
                "{\"tags\":[\"a\",null]}~tags[1] web.field.null",
                "{\"hot\":\"yes\"}~hot web.field.type",
                "{\"nmae\":\"x\"}~nmae web.field.unknown",
            })
    void aWrongFieldIsNamed(String json, String error) {
        RestServer.Answer posted = server.post(THINGS, KEY, json);
        RestServer.Answer patched = server.patch(THINGS + "/1", KEY, json);

        assertThat(posted.status()).isEqualTo(422);
        assertThat(posted.code()).isEqualTo("platform.input.invalid");
        assertThat(posted.errors()).isEqualTo(error);
        assertThat(patched.status()).isEqualTo(422);
        assertThat(patched.errors()).isEqualTo(error);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"name\":\"x\"",
                "{\"name\":\"x\"} trailing",
                "{\"name\":\"x\",\"name\":\"y\"}",
                "{name:\"x\"}",
                "<name>x</name>",
                "\"text\"",
                "[]",
                "7",
                "\0"
            })
    void aBodyThatIsNoObjectIsRefusedWithoutATrace(String json) {
        for (RestServer.Answer answer :
                new RestServer.Answer[] {server.post(THINGS, KEY, json), server.patch(THINGS + "/1", KEY, json)}) {
            assertThat(answer.status()).as(answer.whole().body()).isIn(400, 422);
            assertThat(answer.code()).startsWith("web.body.");
            assertThat(answer.whole().body()).doesNotContain("Exception", "jackson", "livery.web");
        }
    }

    @Test
    void aPatchChangesWhatItNamesAndClearsWhatIsNull() {
        RestServer.Answer answer = server.patch(THINGS + "/1", KEY, "{\"name\":\"new\",\"on\":null}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().toString())
                .isEqualTo(
                        "{\"name\":\"new\",\"count\":1,\"on\":null,\"tags\":[\"a\"],\"size\":\"SMALL\",\"hot\":true}");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherOrNotItSaysSo() {
        String large = "{\"name\":\"" + "x".repeat(4 << 20) + "\"}";

        assertThat(server.post(THINGS, KEY, large).status()).isEqualTo(413);
        assertThat(server.patch(THINGS + "/1", KEY, large).code()).isEqualTo("web.body.too-large");
        RestServer.Answer chunked = server.send(server.request(THINGS)
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(large))));
        assertThat(chunked.status()).isEqualTo(413);
        assertThat(chunked.code()).isEqualTo("web.body.too-large");
    }

    @Test
    void aFaultOfOursShowsNothingOfTheInside() {
        RestServer.Answer answer = server.get(THINGS + "/broken", KEY);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("web.internal");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.whole().body()).doesNotContain("hunter2", "Exception", "\\tat ");
        assertThat(answer.body().path("requestId").asText()).isNotEmpty().isEqualTo(answer.header("X-Request-Id"));
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID, 400",
        "UNAUTHENTICATED, 401",
        "FORBIDDEN, 403",
        "NOT_FOUND, 404",
        "CONFLICT, 409",
        "STALE, 412",
        "TOO_LARGE, 413",
        "UNAVAILABLE, 503"
    })
    void eachKindOfFaultHasItsStatus(String kind, int status) {
        RestServer.Answer answer = server.get(THINGS + "/fault/" + kind, KEY);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo("things.planted");
        assertThat(answer.body().path("status").asInt()).isEqualTo(status);
        assertThat(answer.body().path("existing").asText()).isEqualTo("7");
        assertThat(answer.header("Retry-After")).isEqualTo(status == 503 ? "2" : "");
    }

    @Test
    void whoComesTooLateIsToldWhatIsStoredNow() {
        RestServer.Answer late = patchOf("shown", "\"2\"");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.header("ETag")).isEqualTo("\"4\"");
        assertThat(late.body().path("current").path("name").asText()).isEqualTo("shown");

        RestServer.Answer unshown = patchOf("unshown", "\"2\"");
        assertThat(unshown.header("ETag")).isEqualTo("\"3\"");
        assertThat(unshown.body().has("current")).isFalse();

        RestServer.Answer gone = patchOf("gone", "\"2\"");
        assertThat(gone.status()).isEqualTo(412);
        assertThat(gone.header("ETag")).isEmpty();

        assertThat(patchOf("shown", "\"3\"").status()).isEqualTo(200);
        assertThat(patchOf("shown", "W/\"3\"").header("ETag")).isEqualTo("\"4\"");
    }

    private static RestServer.Answer patchOf(String id, String ifMatch) {
        return server.send(server.request(THINGS + "/made/" + id)
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .header("If-Match", ifMatch)
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"count\":2}")));
    }

    @Test
    void whatTheWebItselfRefusesHasACodeToo() {
        assertThat(server.get("tenants/100/nothing", KEY).code()).isEqualTo("web.path.unknown");
        assertThat(server.get(THINGS + "/1", KEY).code()).isEqualTo("web.method.not-allowed");
        assertThat(server.send(server.request(THINGS)
                                .header("Authorization", "Bearer " + KEY)
                                .header("Content-Type", "text/xml")
                                .POST(HttpRequest.BodyPublishers.ofString("<x/>")))
                        .code())
                .isEqualTo("web.media.unsupported");
        assertThat(server.send(server.request(THINGS)
                                .header("Authorization", "Bearer " + KEY)
                                .header("Accept", "text/xml"))
                        .code())
                .isEqualTo("web.media.not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "x", "1.5", "99999999999999999999", "%20"})
    void aLimitOutOfBoundsIsRefused(String limit) {
        RestServer.Answer answer = server.get(THINGS + "?limit=" + limit, KEY);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).isEqualTo("limit web.limit.invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "0", "1%20or%201=1", "99999999999999999999", "%F0%9F%9A%97"})
    void aCursorThatNoPageGaveIsRefused(String after) {
        RestServer.Answer answer = server.get(THINGS + "?after=" + after, KEY);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).isEqualTo("after web.after.invalid");
    }

    @Test
    void pagesThroughAllWithoutGapOrRepetition() {
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            RestServer.Answer page = server.get(THINGS + "?limit=100&after=" + after, KEY);
            page.body().path("items").forEach(item -> seen.add(item.asText()));
            after = page.body().path("next").asText("");
        } while (!after.isEmpty() && !after.equals("null"));

        assertThat(seen).hasSize(250).doesNotHaveDuplicates();
        assertThat(server.get(THINGS, KEY).body().path("items")).hasSize(50);
        assertThat(server.get(THINGS + "?limit=200", KEY).body().path("items")).hasSize(200);
        assertThat(server.get(THINGS + "?limit=1&after=250", KEY).body().toString())
                .isEqualTo("{\"items\":[],\"next\":null}");
    }
}
