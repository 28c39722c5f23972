package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What came before a sale, the sale and what came after it are one history of the customer and of the vehicle. */
class WholeHistoryIT {

    private final Api operator = Api.operator();
    private final String store = "/api/v1/tenants/" + operator.newStore();

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
