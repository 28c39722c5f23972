package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong input gets a stable code, the field, and nothing of the inside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    private final Api operator = Api.operator();
    private final String customers = "/api/v1/tenants/" + operator.newStore() + "/customers";

    @Test
    void malformedJson() {
        assertThat(operator.post(customers, "{\"name\":").is(400).code()).isEqualTo("web.body.malformed");
        assertThat(operator.post(customers, "[]").status()).isIn(400, 422);
        assertThat(operator.patch(customers + "/1", "7").status()).isIn(400, 404, 422);
    }

    @Test
    void noOperationFailsForABodyThatIsNotThere() {
        assertThat(operator.post("/api/v1/group/modules/plan", "null").is(400).code())
                .isEqualTo("web.body.missing");
        JsonNode paths = operator.get("/api/v1/openapi.json").is(200).json().get("paths");
        int asked = 0;
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (operation
                        .getValue()
                        .at("/requestBody/content/application~1json")
                        .isMissingNode()) {
                    continue;
                }
                String method = operation.getKey().toUpperCase(Locale.ROOT);
                String concrete = "/api/v1" + path.getKey().replaceAll("\\{[^}]+}", "1");
                for (String body : new String[] {"null", ""}) {
                    asked++;
                    assertThat(operator.send(method, concrete, body).status())
                            .as("%s %s with '%s'", method, concrete, body)
                            .isBetween(400, 499);
                }
            }
        }
        assertThat(asked).isGreaterThan(100);
    }

    @Test
    void unknownFieldWrongTypeTooLongMissing() {
        assertThat(operator.post(customers, Map.of("name", "a", "nme", "b"))
                        .is(422)
                        .fieldCodes())
                .containsExactly("nme=web.field.unknown");
        assertThat(operator.post(customers, Map.of("name", 7)).is(422).fieldCodes())
                .hasSize(1);
        assertThat(operator.post(customers, Map.of("name", "a", "birthDate", "1990-02-30"))
                        .is(422)
                        .fieldCodes())
                .containsExactly("birthDate=web.field.format");
        assertThat(operator.post(customers, Map.of("name", "x".repeat(5_000)))
                        .is(422)
                        .fieldCodes())
                .hasSize(1);
        assertThat(operator.post(customers, Map.of()).is(422).fieldCodes()).hasSize(1);
        assertThat(operator.post(customers, Map.of("name", "a", "mobile", "12"))
                        .is(422)
                        .fieldCodes())
                .hasSize(1);
    }

    @Test
    void tooMuch() {
        assertThat(operator.post(customers, "{\"note\":\"" + "x".repeat(2_000_000) + "\"}")
                        .is(413)
                        .code())
                .isEqualTo("web.body.too-large");
    }

    @Test
    void pagesThatDoNotExist() {
        assertThat(operator.get(customers + "?limit=0").is(422).fieldCodes())
                .containsExactly("limit=web.limit.invalid");
        assertThat(operator.get(customers + "?limit=9999").is(422).fieldCodes()).hasSize(1);
        assertThat(operator.get(customers + "?after=nonsense").is(422).fieldCodes())
                .hasSize(1);
        assertThat(operator.get(customers + "/abc").is(404).code()).isEqualTo("crm.customer.unknown");
        operator.get(customers + "/9223372036854775807").is(404);
        operator.get(customers + "/99999999999999999999").is(404);
    }

    @Test
    void otherMethodsAndForms() {
        assertThat(operator.send("PUT", customers, "{}").is(405).code()).isEqualTo("web.method.not-allowed");
        assertThat(operator.send("POST", customers, "name=a", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'Neil \"Bob\"",
                "<script>alert(1)</script>",
                "😀 表情",
                "مرحبا بالعالم",
                "'; drop table crm_customer; --",
                "𠮷野家",
                "\\u0041 %00 ${jndi}"
            })
    void namesAreKeptAsTheyAre(String name) {
        String id = operator.post(customers, Map.of("name", name))
                .is(201)
                .json()
                .get("id")
                .asText();
        assertThat(operator.get(customers + "/" + id).json().get("name").asText())
                .isEqualTo(name);
    }

    @Test
    void theTextComesInTheReadersLanguage() {
        assertThat(operator.send("GET", customers + "/1", null, "Accept-Language", "zh-TW")
                        .json()
                        .get("title")
                        .asText())
                .isEqualTo("找不到");
        assertThat(operator.send("GET", customers + "/1", null, "Accept-Language", "zh-CN")
                        .json()
                        .get("title")
                        .asText())
                .isEqualTo("未找到");
        assertThat(operator.send("GET", customers + "/1", null, "Accept-Language", "en")
                        .json()
                        .get("title")
                        .asText())
                .isEqualTo("Not found");
    }

    @Test
    void nothingOfTheInsideShows() {
        for (String path : new String[] {customers + "?q=%00", customers + "?q=%25%27%22", customers + "?limit=x"}) {
            assertThat(operator.get(path).text()).doesNotContain("livery.").doesNotContain("Exception");
        }
    }
}
