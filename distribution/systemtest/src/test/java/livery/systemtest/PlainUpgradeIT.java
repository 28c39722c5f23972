package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A newer Livery over the home and the data of one from long ago, which knew neither keys nor leases: one start. */
class PlainUpgradeIT {

    private static final String OLD_KEY = "lv_IHzyfsaCFJfMXrfFi5WuTxmyh80HoS1rM4r87yz1eb8";
    private static final String STORE = "/api/v1/tenants/913637968835355172";
    private static final String IDENTITY = "11010519491231002X";

    @Test
    void oneStartBringsItUpWithAllThatWasThere() throws Exception {
        try (OldHome home = new OldHome("upgrade_plain", "/upgrade/before-encryption.sql")) {
            assertThat(home.rows().columnsWith(IDENTITY))
                    .as("plain in the older one")
                    .isNotEmpty();
            Api operator = home.start(OLD_KEY);
            home.theOperatorsSettingsStayed();
            peopleAndTenantsStay(operator);
            home.theAuditTrailHolds();
            whatWasPlainIsEncryptedByAJob(home, operator);
            home.theConnectionGoesOn(operator, STORE);
        }
    }

    private static void peopleAndTenantsStay(Api operator) {
        JsonNode people = operator.get("/api/v1/group/people?limit=50").is(200).json();
        assertThat(people.toString()).contains("\"mei\"").contains("\"desk\"");
        assertThat(operator.get("/api/v1/group/tenants").is(200).text()).contains("广州店");
    }

    private static void whatWasPlainIsEncryptedByAJob(OldHome home, Api operator) throws Exception {
        JsonNode found =
                operator.get(STORE + "/customers?q=" + IDENTITY).is(200).json().get("items");
        assertThat(found).as("found while it is still plain").hasSize(1);
        assertThat(home.installation().run("client", "encryption:rotate").code())
                .isZero();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(operator.get("/api/v1/group/jobs?kind=platform.rotate-keys&state=succeeded")
                                        .is(200)
                                        .json()
                                        .get("items"))
                                .isNotEmpty());
        assertThat(home.rows().columnsWith(IDENTITY)).isEmpty();
        assertThat(home.rows().columnsWith("440305198001012345")).isEmpty();
        assertThat(operator.get(STORE + "/customers?q=" + IDENTITY).json().get("items"))
                .as("found by its print")
                .hasSize(1);
        String customer = found.get(0).get("id").asText();
        assertThat(operator.post(
                                STORE + "/customers/" + customer + "/reveal",
                                Map.of("fields", List.of("identityNumber"), "reason", "check"))
                        .is(200)
                        .text())
                .contains(IDENTITY);
        home.aDrivingLicenceNumberIsKept(operator, STORE, customer);
    }
}
