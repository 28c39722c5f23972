package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may call what, and what the others are told. */
class AccessIT {

    private final Api operator = Api.operator();

    @Test
    void withoutASessionNothingIsOpenButSignInAndHealth() {
        JsonNode paths = operator.get("/api/v1/openapi.json").is(200).json().get("paths");
        assertThat(paths.size()).isGreaterThan(15);
        paths.properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (List.of("get", "post", "patch", "delete").contains(method)
                            && !(path.getKey().equals("/session") && method.equals("post"))
                            && !path.getKey().startsWith("/session/oidc")) {
                        String concrete = "/api/v1" + path.getKey().replaceAll("\\{[^}]+}", "1");
                        String body = method.equals("post") || method.equals("patch") ? "{}" : null;
                        assertThat(Api.nobody()
                                        .send(method.toUpperCase(java.util.Locale.ROOT), concrete, body)
                                        .status())
                                .as(method + " " + concrete)
                                .isEqualTo(401);
                    }
                }));
        assertThat(Api.nobody().get("/health/live").status()).isEqualTo(200);
        Api.Answer ready = Api.nobody().get("/health/ready");
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.text()).as("why and what is for operators").isEqualTo("{\"status\":\"ready\"}");
    }

    @Test
    void everyOperationSaysWhatItAnswersAndHowItRefuses() {
        JsonNode paths = operator.get("/api/v1/openapi.json").is(200).json().get("paths");
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode answers = operation.getValue().get("responses");
                    String what = operation.getKey() + " " + path.getKey();
                    assertThat(answers.at("/default/content/application~1problem+json/schema/$ref")
                                    .asText())
                            .as(what)
                            .endsWith("/Problem");
                    JsonNode parameters = operation.getValue().path("parameters");
                    List<String> names = parameters.findValuesAsText("name");
                    JsonNode success200 = answers.at("/200/content/application~1json/schema/$ref");
                    // What is installed is few, and listed whole.
                    boolean whole =
                            path.getKey().endsWith("/adapters") || path.getKey().endsWith("/permissions");
                    if (operation.getKey().equals("get") && success200.asText().contains("/Page") && !whole) {
                        assertThat(names).as(what).contains("limit", "after");
                    }
                    if (operation.getKey().equals("patch")) {
                        assertThat(operation
                                        .getValue()
                                        .at("/requestBody/content/application~1json/schema/$ref")
                                        .asText())
                                .as(what)
                                .isNotEmpty()
                                .doesNotEndWith("/IfMatch");
                    }
                    boolean empty = answers.has("204");
                    JsonNode success = answers.has("201") ? answers.get("201") : answers.path("200");
                    boolean redirect = path.getKey().startsWith("/session/oidc");
                    assertThat(empty || redirect || success.path("content").findValue("schema") != null)
                            .as(what + " has a schema: " + answers)
                            .isTrue();
                }));
    }

    @Test
    void anotherStoreIsNotThere() {
        String own = operator.newStore();
        String other = operator.newStore();
        Api manager = operator.somebody(own, "store-manager");
        String customer = operator.post("/api/v1/tenants/" + other + "/customers", Map.of("name", "他店客户"))
                .is(201)
                .json()
                .get("id")
                .asText();
        assertThat(manager.get("/api/v1/tenants/" + other + "/customers")
                        .is(404)
                        .code())
                .isEqualTo("web.tenant.unknown");
        assertThat(manager.get("/api/v1/tenants/999999999/customers").is(404).code())
                .isEqualTo("web.tenant.unknown");
        String foreign = "/api/v1/tenants/" + own + "/customers/" + customer;
        manager.get(foreign).is(404);
        manager.patch(foreign, Map.of("name", "x")).is(404);
        manager.delete(foreign).is(404);
        manager.get(foreign + "/vehicles").is(404);
        manager.get(foreign + "/timeline").is(404);
        assertThat(manager.get("/api/v1/group/tenants").is(200).json().get("items"))
                .hasSize(1);
        operator.get("/api/v1/tenants/" + other + "/customers/" + customer).is(200);
    }

    @Test
    void whoLacksThePermissionIsToldSo() {
        String store = operator.newStore();
        Api adviser = operator.somebody(store, "adviser");
        adviser.post("/api/v1/tenants/" + store + "/customers", Map.of("name", "客户"))
                .is(201);
        assertThat(adviser.get("/api/v1/tenants/" + store + "/connections")
                        .is(403)
                        .code())
                .isEqualTo("platform.permission.missing");
        Api auditor = operator.somebody(store, "auditor");
        auditor.get("/api/v1/tenants/" + store + "/customers").is(200);
        auditor.post("/api/v1/tenants/" + store + "/customers", Map.of("name", "客户"))
                .is(403);
    }

    @Test
    void aSessionNeedsItsTokenToChangeAnything() {
        String home = "{\"name\":\"admin\",\"password\":\"wrong\"}";
        assertThat(Api.nobody().post("/api/v1/session", home).is(401).code()).isEqualTo("web.sign-in.failed");
        JsonNode first = Files.firstSignIn();
        Api.Answer signedIn = Api.nobody()
                .post(
                        "/api/v1/session",
                        Map.of(
                                "name", first.get("name").asText(),
                                "password", first.get("password").asText()))
                .is(200);
        String set = signedIn.response().headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(set).contains("HttpOnly").containsIgnoringCase("SameSite=Strict");
        String cookie = set.replaceAll(";.*", "");
        String csrf = signedIn.json().get("csrf").asText();
        assertThat(Api.nobody()
                        .send("PATCH", "/api/v1/session", "{\"language\":\"en\"}", "Cookie", cookie)
                        .is(403)
                        .code())
                .isEqualTo("web.csrf.invalid");
        Api.nobody()
                .send("PATCH", "/api/v1/session", "{\"language\":\"en\"}", "Cookie", cookie, "X-Livery-Csrf", csrf)
                .is(200);
        Api.nobody()
                .send("DELETE", "/api/v1/session", null, "Cookie", cookie, "X-Livery-Csrf", csrf)
                .is(204);
        Api.nobody().send("GET", "/api/v1/session", null, "Cookie", cookie).is(401);
    }
}
