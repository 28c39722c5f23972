package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import livery.database.StoredRows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A newer Livery over the home and the data of the one before, which was killed while it ran: one start. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradeIT {

    private static final String IDENTITY = RenewOldHome.IDENTITY;

    private OldHome home;
    private Api operator;
    private String place = "";
    private String store = "";

    @BeforeAll
    void start() throws Exception {
        home = new OldHome("upgrade", "/upgrade/latest/database.sql");
        home.write("keys/livery.keys", OldHome.resource("/upgrade/latest/livery.keys"));
        asOfToday(home.rows());
        assertThat(home.rows().columnsWith(IDENTITY))
                .as("encrypted in the older one")
                .isEmpty();
        operator = home.start(OldHome.resource("/upgrade/latest/operator.key").strip());
        place = operator.store(RenewOldHome.STORE);
        store = "/api/v1/tenants/" + place;
    }

    /** What is kept for some days only is as young as it was. */
    private static void asOfToday(StoredRows rows) {
        rows.change("update platform_idempotency set claimed_at = utc_timestamp(3)");
        rows.change("update platform_job set ended_at = utc_timestamp(6) where ended_at is not null");
        rows.change("update platform_tenant_export set expires_at = utc_timestamp(6) + interval 1 day");
    }

    @AfterAll
    void close() {
        home.close();
    }

    @Test
    void theOperatorsSettingsAndThoseOfTheStoresStay() {
        home.theOperatorsSettingsStayed();
        assertThat(value("/api/v1/group/settings", "platform.session.idle")).isEqualTo("PT1H");
        assertThat(value(store + "/settings", "dms.retention.raw-records")).isEqualTo("400");
    }

    private String value(String settings, String code) {
        for (JsonNode one : operator.get(settings).is(200).json().get("items")) {
            if (one.get("code").asText().equals(code)) {
                return one.get("value").asText();
            }
        }
        throw new AssertionError("no setting " + code);
    }

    @Test
    void peopleWithRolesGivenAndClaimedStayAndTheAuditTrailHolds() throws Exception {
        JsonNode people = operator.get("/api/v1/group/people?limit=50").is(200).json();
        assertThat(one(people, "mei").get("roles").findValuesAsText("role")).containsExactly("reception");
        assertThat(one(people, "mei").get("roles").get(0).path("exists").asBoolean(true))
                .isTrue();
        assertThat(one(people, "wang").get("linked").asBoolean()).isTrue();
        assertThat(one(people, "wang").get("claimedRoles").findValuesAsText("role"))
                .containsExactly("adviser");
        home.theAuditTrailHolds();
    }

    private static JsonNode one(JsonNode people, String name) {
        for (JsonNode person : people.get("items")) {
            if (person.get("name").asText().equals(name)) {
                return person;
            }
        }
        throw new AssertionError("nobody of the name " + name);
    }

    @Test
    void whatIsEncryptedIsReadWithTheKeysOfTheHome() {
        JsonNode found =
                operator.get(store + "/customers?q=" + IDENTITY).is(200).json().get("items");
        assertThat(found).as("found by its print").hasSize(1);
        String customer = found.get(0).get("id").asText();
        assertThat(operator.post(
                                store + "/customers/" + customer + "/reveal",
                                Map.of("fields", List.of("identityNumber"), "reason", "check"))
                        .is(200)
                        .text())
                .contains(IDENTITY);
        home.aDrivingLicenceNumberIsKept(operator, store, customer);
    }

    @Test
    void aCallThatWasAnsweredIsAnsweredAgain() {
        Api.Answer again = operator.send(
                "POST", store + "/customers", RenewOldHome.CUSTOMER, "Idempotency-Key", RenewOldHome.CALL);
        assertThat(again.is(201).response().headers().firstValue("Idempotency-Replayed"))
                .contains("true");
    }

    @Test
    void jobsAndExportsAreThere() {
        JsonNode exported = operator.get("/api/v1/group/jobs?kind=platform.tenant-export&state=succeeded")
                .is(200)
                .json()
                .get("items");
        assertThat(exported).hasSize(1);
        String exports = "/api/v1/group/tenants/" + place + "/exports";
        String export = operator.get(exports).is(200).json().at("/items/0/id").asText();
        assertThat(operator.get(exports + "/" + export).is(200).text()).startsWith("PK");
    }

    @Test
    void theConnectionThatADeadNodeHeldGoesOn() throws Exception {
        home.theConnectionGoesOn(operator, store);
    }
}
