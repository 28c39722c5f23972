package livery.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import livery.web.RequiresPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One document of all that is served now. */
class OpenApiTest {

    private final ServedModules served = new ServedModules();
    private final OpenApiModule.OpenApiResource resource = (OpenApiModule.OpenApiResource)
            new OpenApiModule(served).resources().iterator().next();

    /** Another module's resource. */
    @Path("group/gadgets")
    @Produces("application/json")
    public static final class Gadgets {

        /** A gadget. */
        public record GadgetJson(String id, int weight) {}

        @GET
        @RequiresPermission("gadgets.read")
        public List<GadgetJson> list() {
            return List.of();
        }
    }

    @Test
    void describesEachModuleThatIsServed() {
        served.add(Things.module());
        served.add(Things.module("gadgets", new Gadgets()));

        JsonNode document = resource.document();

        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.path("paths").fieldNames())
                .toIterable()
                .contains("/tenants/{tenant}/things", "/tenants/{tenant}/things/{id}", "/group/gadgets");
        assertThat(document.path("components").path("schemas").fieldNames())
                .toIterable()
                .contains("ThingJson", "GadgetJson");
        assertThat(document.path("servers").get(0).path("url").asText()).isEqualTo("/api/v1");
        assertThat(document.path("components").path("securitySchemes").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("key", "session");
    }

    @Test
    void followsWhatComesAndGoes() {
        var things = Things.module();
        served.add(things);
        assertThat(resource.document()).isSameAs(resource.document());
        served.add(Things.module("gadgets", new Gadgets()));
        served.remove(things);

        assertThat(resource.document().path("paths").fieldNames()).toIterable().containsExactly("/group/gadgets");
    }

    @ParameterizedTest
    @CsvSource({
        "get,    /tenants/{tenant}/things/made/{id}, 200, ThingJson",
        "post,   /tenants/{tenant}/things/made,      201, ThingJson",
        "patch,  /tenants/{tenant}/things/{id},      200, ThingJson",
        "delete, /tenants/{tenant}/things/made/{id}, 204, ",
    })
    void saysWhatIsAnsweredAndWhatIsSent(String verb, String path, String status, String schema) {
        served.add(Things.module());
        JsonNode operation = resource.document().path("paths").path(path).path(verb);

        JsonNode answers = operation.path("responses");
        assertThat(answers.fieldNames()).toIterable().containsExactlyInAnyOrder(status, "default");
        assertThat(schemaOf(answers.path("default"), "application/problem+json"))
                .endsWith("/Problem");
        if (schema != null) {
            assertThat(schemaOf(answers.path(status), "application/json")).endsWith("/" + schema);
        }
        if (verb.equals("post") || verb.equals("patch")) {
            assertThat(schemaOf(operation.path("requestBody"), "application/json"))
                    .endsWith("/ThingJson");
        }
    }

    @Test
    void namesWhatBeansTakeFromTheRequest() {
        served.add(Things.module());
        JsonNode paths = resource.document().path("paths");

        assertThat(paths.at("/~1tenants~1{tenant}~1things/get/parameters"))
                .extracting(parameter -> parameter.path("in").asText() + " "
                        + parameter.path("name").asText() + " "
                        + parameter.at("/schema/type").asText())
                .containsExactlyInAnyOrder("path tenant string", "query limit integer", "query after string");
        assertThat(paths.at("/~1tenants~1{tenant}~1things~1{id}/patch/parameters"))
                .extracting(parameter -> parameter.path("name").asText())
                .contains("If-Match");
    }

    private static String schemaOf(JsonNode body, String media) {
        return body.path("content").path(media).path("schema").path("$ref").asText();
    }

    /** What OpenAPI 3.1 asks of a document, as far as ours have such parts. */
    @Test
    void isADocumentThatToolsCanRead() {
        served.add(Things.module());
        served.add(Things.module("gadgets", new Gadgets()));
        JsonNode document = resource.document();

        assertThat(document.path("info").path("title").asText()).isNotEmpty();
        assertThat(document.path("info").path("version").asText()).isNotEmpty();
        List<String> ids = new ArrayList<>();
        document.path("paths").properties().forEach(path -> {
            assertThat(path.getKey()).startsWith("/");
            path.getValue().properties().forEach(operation -> {
                assertThat(operation.getKey()).isIn("get", "post", "patch", "put", "delete");
                assertThat(operation.getValue().path("responses").isEmpty()).isFalse();
                ids.add(operation.getValue().path("operationId").asText());
                List<String> inPath = new ArrayList<>();
                operation.getValue().path("parameters").forEach(parameter -> {
                    if (parameter.path("in").asText().equals("path")) {
                        assertThat(parameter.path("required").asBoolean()).isTrue();
                        assertThat(parameter.path("schema").path("type").asText())
                                .isEqualTo("string");
                        inPath.add("{" + parameter.path("name").asText() + "}");
                    }
                });
                assertThat(inPath)
                        .as("parameters of %s %s", operation.getKey(), path.getKey())
                        .containsExactlyInAnyOrderElementsOf(Pattern.compile("\\{[^}]+}")
                                .matcher(path.getKey())
                                .results()
                                .map(MatchResult::group)
                                .toList());
            });
        });
        assertThat(ids).doesNotHaveDuplicates();
        document.findValuesAsText("$ref").forEach(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        });
        assertThat(document.findValues("nullable")).as("3.0 keywords").isEmpty();
    }
}
