package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The modules of an installation, as group IT sees them over REST, in Chinese. */
final class Deployments {

    private static final String MODULES = "/api/v1/group/modules";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Installation installation;
    private final String key;

    Deployments(Installation installation) throws IOException {
        this.installation = installation;
        this.key = JSON.readTree(
                        installation.home().resolve("first-sign-in.json").toFile())
                .get("apiKey")
                .asText();
    }

    private Deployments(Installation installation, String key) {
        this.installation = installation;
        this.key = key;
    }

    /** The same, as another node of theirs tells of them. */
    Deployments on(Installation node) {
        return new Deployments(node, key);
    }

    /** An answer, whose sentences have been looked at. */
    record Said(int status, JsonNode json) {

        /** The codes of its sentences, wherever they stand. */
        List<String> codes() {
            List<String> codes = new ArrayList<>();
            json.findValues("code").forEach(code -> codes.add(code.asText()));
            return codes;
        }

        /** Its sentences, wherever they stand. */
        List<String> texts() {
            List<String> texts = new ArrayList<>();
            json.findParents("code").forEach(said -> texts.add(sentence(said).asText()));
            return texts;
        }

        Said is(int wanted) {
            assertThat(status).as(json.toString()).isEqualTo(wanted);
            return this;
        }
    }

    /** Gives an archive, and whether it is taken though nobody signed it. */
    Said give(Path archive, boolean unsigned) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(MODULES + "/archives?unsigned=" + unsigned)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofFile(archive));
        return said(request);
    }

    String given(Path archive) throws IOException, InterruptedException {
        return give(archive, true).is(201).json().get("id").asText();
    }

    Said plan(String kind, String name, Object value) throws IOException, InterruptedException {
        return post("/plan", kind, name, value);
    }

    Said change(String kind, String name, Object value) throws IOException, InterruptedException {
        return post("/changes", kind, name, value);
    }

    /** Has it done; how it ended must be good. */
    void done(String kind, String name, Object value) throws IOException, InterruptedException {
        Said outcome = change(kind, name, value).is(200);
        assertThat(outcome.json().get("done").asBoolean())
                .as(outcome.json().toString())
                .isTrue();
    }

    /** With the word for it. */
    Said changeWithRestart(String kind, String name, Object value) throws IOException, InterruptedException {
        return post("/changes", Map.of("kind", kind, name, value, "restart", true));
    }

    /** Takes away what only former versions of a module need. */
    Said contract(String module) throws IOException, InterruptedException {
        return said(request(MODULES + "/" + module + "/contraction").POST(HttpRequest.BodyPublishers.noBody()));
    }

    private Said post(String path, String kind, String name, Object value) throws IOException, InterruptedException {
        return post(path, Map.of("kind", kind, name, value));
    }

    private Said post(String path, Map<String, Object> change) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(change);
        return said(request(MODULES + path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Said get(String path) throws IOException, InterruptedException {
        return said(request(MODULES + path));
    }

    /** How each module is, and its second version where there is one. */
    Map<String, String> states() throws IOException, InterruptedException {
        Map<String, String> states = new TreeMap<>();
        for (JsonNode one : get("").is(200).json().get("items")) {
            JsonNode canary = one.get("canary");
            states.put(one.get("id").asText(), state(one) + (canary.isNull() ? "" : " beside " + state(canary)));
        }
        return states;
    }

    /** The pages of the console that one of them brings. */
    List<String> pages(String module) throws IOException, InterruptedException {
        List<String> pages = new ArrayList<>();
        for (JsonNode one : get("").is(200).json().get("items")) {
            if (one.get("id").asText().equals(module)) {
                one.get("pages").forEach(page -> pages.add(page.asText()));
            }
        }
        return pages;
    }

    private static String state(JsonNode one) {
        return one.get("version").asText() + " " + one.get("state").asText();
    }

    /** The number of the present set. */
    int set() throws IOException, InterruptedException {
        return get("/sets").is(200).json().get("items").get(0).get("number").asInt();
    }

    JsonNode faults() throws IOException, InterruptedException {
        return get("/verification").is(200).json().get("faults");
    }

    /** A new store, in which there is something to answer with. */
    static String storeWithCustomers(Installation installation) {
        Api operator = Api.operator(installation);
        operator.post("/api/v1/group/tenants", Map.of("kind", "brand", "code", "trial", "name", "试验"))
                .is(201);
        String store = operator.post(
                        "/api/v1/group/tenants",
                        Map.of("kind", "store", "code", "trial-1", "name", "测试店", "brand", "trial"))
                .is(201)
                .json()
                .get("id")
                .asText();
        for (String name : List.of("王芳", "陈明")) {
            operator.post("/api/v1/tenants/" + store + "/customers", Map.of("name", name))
                    .is(201);
        }
        return store;
    }

    /** What anybody asks for all day. */
    JsonNode customers(String store) throws IOException, InterruptedException {
        return said(request("/api/v1/tenants/" + store + "/customers?limit=5"))
                .is(200)
                .json();
    }

    /** What a store's imports are answered, which are of the module dms. */
    Said imports(String store) throws IOException, InterruptedException {
        return said(request("/api/v1/tenants/" + store + "/imports?limit=5"));
    }

    /** What criteria are made of, which the module criteria tells. */
    JsonNode formOfCriteria() throws IOException, InterruptedException {
        return said(request("/api/v1/criteria/schema")).is(200).json();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(installation.url() + path))
                .header("Authorization", "Bearer " + key)
                .header("Accept-Language", "zh-CN");
    }

    private static Said said(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        JsonNode json = JSON.readTree(answer.body());
        sentences(json);
        return new Said(answer.statusCode(), json);
    }

    /** Each code comes with a sentence in the reader's language, in which nothing of a program is left. */
    private static void sentences(JsonNode json) {
        for (JsonNode said : json.findParents("code")) {
            if (said.get("code").asText().startsWith("modules.")) {
                assertThat(sentence(said).asText())
                        .as(said.toString())
                        .containsPattern("\\p{IsHan}")
                        .doesNotContainPattern("[{}]|modules\\.[a-z]+|\\bat [a-z]+(\\.\\w+)+\\(|Exception\\b|\\n");
            }
        }
    }

    private static JsonNode sentence(JsonNode said) {
        return said.has("text") ? said.get("text") : said.path("detail");
    }
}
