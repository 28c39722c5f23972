package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is one person, and who only shares a mobile with another. */
class SamePersonIT {

    private final Api operator = Api.operator();

    @Test
    void familiesShareAMobileAndAPersonIsTheSameByMobileAndName() {
        String customers = "/api/v1/tenants/" + operator.newStore() + "/customers";
        operator.post(customers, Map.of("name", "父亲", "mobile", "13911112222")).is(201);
        JsonNode child = operator.post(customers, Map.of("name", "孩子", "mobile", "139 1111 2222"))
                .is(201)
                .json();
        assertThat(child.get("sharedMobile").asBoolean()).isTrue();
        assertThat(operator.post(customers, Map.of("name", "父亲", "mobile", "+86 13911112222"))
                        .is(409)
                        .code())
                .isEqualTo("crm.customer.exists");
    }
}
