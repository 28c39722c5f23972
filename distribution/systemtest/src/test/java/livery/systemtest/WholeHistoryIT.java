package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What came before a sale, the sale and what came after it are one history of the customer and of the vehicle. */
class WholeHistoryIT {

    private final Api operator = Api.operator();
    private final String tenant = operator.newStore();
    private final String store = "/api/v1/tenants/" + tenant;

    @Test
    @Tag("A3")
    void aCustomerPageJoinsInquirySaleAndService() {
        String customer = id(operator.post(store + "/customers", Map.of("name", "王伟", "mobile", "13800138000")));
        String vehicle = id(operator.post(
                store + "/vehicles",
                Map.of("plate", "粤B12345", "vin", "LSVAA4182E2184847", "brand", "大众", "owner", customer)));
        String dealings = store + "/customers/" + customer + "/dealings";
        entered(dealings, Map.of("kind", "inquiry", "at", "2025-01-03T02:00:00Z", "model", "朗逸", "channel", "web"));
        entered(dealings, Map.of("kind", "test-drive", "at", "2025-01-05T02:00:00Z", "model", "朗逸"));
        entered(
                dealings,
                Map.of(
                        "kind", "vehicle-sale",
                        "at", "2025-01-09T02:00:00Z",
                        "vehicle", vehicle,
                        "configuration", "珍珠白",
                        "amount", Map.of("amount", "139900.00", "currency", "CNY")));
        entered(
                dealings,
                Map.of(
                        "kind",
                        "service-visit",
                        "at",
                        "2025-06-01T02:00:00Z",
                        "vehicle",
                        vehicle,
                        "odometerKm",
                        5_120,
                        "lines",
                        List.of(line("work", "100.00", "customer"), line("part", "60.50", "warranty"))));

        JsonNode timeline = operator.get(store + "/customers/" + customer + "/timeline")
                .is(200)
                .json()
                .get("items");
        assertThat(timeline.findValuesAsText("kind"))
                .containsExactly("service-visit", "vehicle-sale", "test-drive", "inquiry");
        assertThat(timeline.at("/0/serviceVisit/paidByCustomer/amount").asText())
                .isEqualTo("100.00");
        assertThat(timeline.at("/0/serviceVisit/paidByWarranty/amount").asText())
                .isEqualTo("60.50");
        assertThat(timeline.at("/1/amount/amount").asText()).isEqualTo("139900.00");
        assertThat(timeline.at("/1/vehicleSale/configuration").asText()).isEqualTo("珍珠白");
        assertThat(timeline.at("/3/inquiry/model").asText()).isEqualTo("朗逸");
        assertThat(operator.get(store + "/vehicles/" + vehicle)
                        .is(200)
                        .json()
                        .get("odometerKm")
                        .asLong())
                .isEqualTo(5_120);
        assertThat(operator.get(store + "/vehicles/" + vehicle + "/timeline")
                        .is(200)
                        .json()
                        .get("items"))
                .hasSize(2);
    }

    @Test
    @Tag("A1")
    @Tag("A2")
    void whatOthersToldNeedsALegalBasisAndWhatACustomerSaysStandsInTheHistory() {
        String page = store + "/customers/"
                + id(operator.post(store + "/customers", Map.of("name", "王伟", "mobile", "13800138001")));
        Map<String, Object> told = new HashMap<>(
                Map.of("provider", "百行征信", "category", "credit", "name", "信用分", "number", 712, "purpose", "profiling"));
        assertThat(operator.post(page + "/external-data", told).is(422).fieldCodes())
                .containsExactly("basis=crm.external-data.basis-missing");
        String consent = operator.post(
                        page + "/consents",
                        Map.of(
                                "purpose", "profiling",
                                "channel", "any",
                                "given", true,
                                "method", "paper",
                                "textShown", "同意查询征信"))
                .is(200)
                .json()
                .get("id")
                .asText();
        told.put("basis", "consent");
        told.put("consent", consent);
        entered(page + "/external-data", told);
        JsonNode shown = operator.get(page + "/external-data").is(200).json().at("/items/0");
        assertThat(shown.get("number").asInt()).isEqualTo(712);
        operator.post(
                        page + "/consents",
                        Map.of("purpose", "profiling", "channel", "any", "given", false, "method", "spoken"))
                .is(200);
        shown = operator.get(page + "/external-data").is(200).json().at("/items/0");
        assertThat(shown.get("standing").asText()).isEqualTo("consent-withdrawn");
        assertThat(shown.hasNonNull("number")).isFalse();

        entered(page + "/feedback", Map.of("kind", "rating", "rating", 5, "channel", "app"));
        String complaint = page + "/feedback/"
                + id(operator.post(
                        page + "/feedback",
                        Map.of("kind", "complaint", "text", "等待太久", "channel", "phone", "task", true)));
        assertThat(operator.send("PATCH", complaint, "{\"state\":\"settled\"}", "If-Match", "\"7\"")
                        .is(412)
                        .json()
                        .at("/current/text")
                        .asText())
                .isEqualTo("等待太久");
        assertThat(operator.get(complaint).is(200).json().get("state").asText()).isEqualTo("open");
        JsonNode history = operator.get(page + "/history?kind=feedback").is(200).json();
        assertThat(history.findValuesAsText("text")).contains("等待太久");
        assertThat(operator.get(store + "/feedback?state=open").is(200).json().get("items"))
                .hasSize(1);
        assertThat(operator.get(store + "/tasks").is(200).json().findValuesAsText("text"))
                .contains("等待太久");
    }

    @Test
    @Tag("A8")
    @Tag("A15")
    void theNeedsQuestionnaireGoesFromItsGoalToAMeasureAndFindsCustomersByTheirAnswers() {
        Api marketer = operator.somebody(tenant, "marketer");
        String customer = id(operator.post(store + "/customers", Map.of("name", "赵敏", "mobile", "13800138002")));
        JsonNode survey =
                marketer.post(store + "/surveys/needs", Map.of()).is(201).json();
        String path = store + "/surveys/" + survey.get("id").asText();
        assertThat(marketer.patch(path, Map.of("stage", "collect")).is(422).fieldCodes())
                .containsExactly("stage=crm.survey.one-step");
        move(marketer, path, Map.of("stage", "design"));
        move(marketer, path, Map.of("stage", "collect"));
        marketer.post(path + "/audience", Map.of("customers", List.of(customer)))
                .is(204);
        JsonNode when = survey.at("/questions/0");
        JsonNode use = survey.at("/questions/1");
        Map<String, Object> response = Map.of(
                "customer",
                customer,
                "externalId",
                "form-1",
                "answers",
                List.of(
                        Map.of(
                                "question",
                                when.get("id").asText(),
                                "choices",
                                List.of(when.at("/choices/0").asText())),
                        Map.of(
                                "question",
                                use.get("id").asText(),
                                "choices",
                                List.of(use.at("/choices/1").asText()))));
        String first = id(marketer.post(path + "/responses", response));
        assertThat(id(marketer.post(path + "/responses", response))).isEqualTo(first);
        assertThat(marketer.get(path + "/audience")
                        .is(200)
                        .json()
                        .at("/items/0")
                        .hasNonNull("answeredAt"))
                .isTrue();
        assertThat(marketer.get(path + "/results")
                        .is(200)
                        .json()
                        .at("/items/0/parts/0/count")
                        .asInt())
                .isEqualTo(1);
        Map<String, Object> saidSoon = Map.of(
                "collection",
                "crm.survey-answers",
                "function",
                "count",
                "where",
                Map.of(
                        "field",
                        "choice",
                        "operator",
                        "is",
                        "values",
                        List.of(when.at("/choices/0").asText())),
                "operator",
                "at-least",
                "values",
                List.of(1));
        assertThat(marketer.post(store + "/criteria/customer/preview", Map.of("criterion", saidSoon))
                        .is(200)
                        .json()
                        .get("sample")
                        .findValuesAsText("name"))
                .containsExactly("赵敏");
        assertThat(marketer.send("PATCH", path, "{\"goal\":\"x\"}", "If-Match", "\"0\"")
                        .is(412)
                        .json()
                        .at("/current/stage")
                        .asText())
                .as("who comes too late is shown what is stored")
                .isEqualTo("collect");
        move(marketer, path, Map.of("stage", "analyse"));
        move(marketer, path, Map.of("conclusion", "三个月内换车", "stage", "apply"));
        marketer.post(path + "/measures", Map.of("what", "邀请试驾新能源车")).is(201);
        JsonNode measure = marketer.get(path + "/measures").is(200).json().at("/items/0");
        assertThat(measure.get("what").asText()).isEqualTo("邀请试驾新能源车");
        assertThat(measure.has("text")).isFalse();
        marketer.get(store + "/tasks").is(403);
        assertThat(operator.get(store + "/tasks").is(200).json().findValuesAsText("title"))
                .contains("邀请试驾新能源车");
        assertThat(marketer.get(store + "/customers/" + customer + "/history?kind=survey")
                        .is(200)
                        .json()
                        .findValuesAsText("answer"))
                .contains(when.at("/choices/0").asText());
    }

    private static void move(Api by, String path, Map<String, ?> change) {
        by.patch(path, change).is(200);
    }

    @Test
    void aNumberWrongByADigitNamesItsFieldAndTheReason() {
        assertThat(operator.post(
                                store + "/customers",
                                Map.of(
                                        "name", "顺达物流",
                                        "kind", "company",
                                        "uscc", "91350100M000100Y44",
                                        "identityNumber", "440301198503098815"))
                        .is(422)
                        .fieldCodes())
                .containsExactlyInAnyOrder("identityNumber=crm.identity.check-digit", "uscc=crm.uscc.check-digit");
        assertThat(operator.post(store + "/vehicles", Map.of("vin", "LSVAA4182E2184848"))
                        .is(422)
                        .fieldCodes())
                .containsExactly("vin=crm.vin.check-digit");
        JsonNode foreign = operator.post(store + "/vehicles", Map.of("vin", "WVWZZZ1JZXW000001"))
                .is(201)
                .json();
        assertThat(foreign.at("/warnings/0/code").asText()).isEqualTo("crm.vin.check-digit");
        assertThat(foreign.at("/warnings/0/detail").asText()).isNotEmpty();
    }

    private static Map<String, Object> line(String kind, String amount, String payer) {
        return Map.of(
                "kind", kind, "text", "保养", "payer", payer, "amount", Map.of("amount", amount, "currency", "CNY"));
    }

    private void entered(String dealings, Map<String, Object> body) {
        operator.post(dealings, body).is(201);
    }

    private static String id(Api.Answer answer) {
        return answer.is(201).json().get("id").asText();
    }
}
