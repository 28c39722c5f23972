package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import livery.database.StoredRows;
import livery.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A newer Livery over the home and the data of an older one, which knew neither keys nor leases: one start. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradeIT {

    private static final String DATABASE = "upgrade";
    private static final String OLD_KEY = "lv_IHzyfsaCFJfMXrfFi5WuTxmyh80HoS1rM4r87yz1eb8";
    private static final String STORE = "/api/v1/tenants/913637968835355172";
    private static final String CONNECTION = STORE + "/connections/913637974430558979";
    private static final String IDENTITY = "11010519491231002X";
    private static final String LICENCE = "MORGA657054SM9IJ";
    private static final String CHANGED = "etc/org.ops4j.pax.url.mvn.cfg";

    private final StoredRows rows = new StoredRows(TestDatabase.shared().jdbcUrl(DATABASE));
    private Installation installation;
    private Api operator;
    private String changed = "";

    @BeforeAll
    void anOlderHome() throws Exception {
        restore("/upgrade/before-encryption.sql");
        TestDatabase server = TestDatabase.shared();
        installation = Installation.empty(
                "home-upgrade",
                Map.of(
                        "LIVERY_DB_URL", "jdbc:mariadb://127.0.0.1:" + server.port() + "/" + DATABASE,
                        "LIVERY_DB_USER", server.user(),
                        "LIVERY_DB_PASSWORD", server.password()),
                "--no-demo");
        write("data/build.id", "an older one");
        write("data/cache/old.txt", "of the older one");
        Path offered = Path.of(System.getProperty("livery.assembly")).resolve(CHANGED);
        changed = java.nio.file.Files.readString(offered) + "# the operator's own\n";
        write(CHANGED, changed);
        write("etc/.distribution", "0".repeat(64) + "  " + CHANGED.substring(4) + "\n");
        assertThat(rows.columnsWith(IDENTITY)).as("plain in the older one").isNotEmpty();
        installation.start();
        operator = Api.withKey(installation, OLD_KEY);
    }

    @AfterAll
    void close() {
        installation.close();
    }

    private void write(String name, String text) throws IOException {
        Path file = installation.home().resolve(name);
        java.nio.file.Files.createDirectories(file.getParent());
        java.nio.file.Files.writeString(file, text);
    }

    private void restore(String name) throws IOException, SQLException {
        try (InputStream dump = UpgradeIT.class.getResourceAsStream(name);
                Connection connection = rows.unguarded();
                Statement statement = connection.createStatement()) {
            String text = new String(dump.readAllBytes(), StandardCharsets.UTF_8);
            for (String one : text.split(";\n", -1)) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }

    @Test
    void oneStartBringsItUpWithAllThatWasThere() throws Exception {
        theOperatorsSettingsStay();
        peopleRolesAndTheAuditTrailStay();
        whatWasPlainIsEncryptedByAJob();
        connectionsRunAndHeldRecordsCanBeCorrected();
    }

    private void theOperatorsSettingsStay() throws IOException {
        assertThat(installation.printed()).contains("kept as you changed them: " + CHANGED);
        assertThat(installation.home().resolve(CHANGED)).hasContent(changed);
        assertThat(installation.home().resolve("data/cache/old.txt")).doesNotExist();
    }

    private void peopleRolesAndTheAuditTrailStay() throws Exception {
        JsonNode people = operator.get("/api/v1/group/people?limit=50").is(200).json();
        assertThat(people.toString()).contains("\"mei\"").contains("\"desk\"");
        assertThat(operator.get("/api/v1/group/tenants").is(200).text()).contains("广州店");
        Installation.Ended verified = installation.run("client", "audit:verify");
        assertThat(verified.code()).as(verified.text()).isZero();
    }

    private void whatWasPlainIsEncryptedByAJob() throws Exception {
        JsonNode found =
                operator.get(STORE + "/customers?q=" + IDENTITY).is(200).json().get("items");
        assertThat(found).as("found while it is still plain").hasSize(1);
        assertThat(installation.run("client", "encryption:rotate").code()).isZero();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(operator.get("/api/v1/group/jobs?kind=platform.rotate-keys&state=succeeded")
                                        .is(200)
                                        .json()
                                        .get("items"))
                                .isNotEmpty());
        assertThat(rows.columnsWith(IDENTITY)).isEmpty();
        assertThat(rows.columnsWith("440305198001012345")).isEmpty();
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
        whatTheOlderOneDidNotKnowIsKept(customer);
    }

    private void whatTheOlderOneDidNotKnowIsKept(String customer) throws Exception {
        assertThat(operator.get(STORE + "/customers/" + customer)
                        .is(200)
                        .json()
                        .get("drivingLicenceNumber")
                        .isNull())
                .isTrue();
        operator.patch(STORE + "/customers/" + customer, Map.of("drivingLicenceNumber", LICENCE))
                .is(200);
        assertThat(operator.get(STORE + "/customers?q=" + LICENCE).json().get("items"))
                .hasSize(1);
        assertThat(operator.get(STORE + "/customers/" + customer)
                        .is(200)
                        .json()
                        .get("drivingLicenceNumber")
                        .asText())
                .isEqualTo("MORG********M9IJ");
        assertThat(rows.columnsWith(LICENCE)).isEmpty();
    }

    private void connectionsRunAndHeldRecordsCanBeCorrected() throws IOException {
        Path folder = java.nio.file.Files.createDirectories(installation.home().resolve("in"));
        JsonNode settings = operator.get(CONNECTION).is(200).json().get("settings");
        ((ObjectNode) settings).put("folder", folder.toString());
        operator.patch(CONNECTION, Map.of("settings", settings)).is(200);
        Files.drop(folder, "b.csv", "编号,姓名,手机,证件号,生日\nA1,李四,13800138002,110105194912310021,1990/1/2\nA9,孙七,,,\n");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode newest =
                    operator.get(STORE + "/imports").is(200).json().get("items").get(0);
            assertThat(newest.get("file").asText()).isEqualTo("b.csv");
            assertThat(newest.get("state").asText()).isEqualTo("done");
        });
        assertThat(rows.texts("select count(*) from crm_customer where name = '李四'"))
                .as("known again by its source's id")
                .containsExactly("1");
        JsonNode held = operator.get(STORE + "/quarantine").is(200).json().get("items");
        assertThat(held).hasSize(1);
        operator.post(
                        STORE + "/quarantine/" + held.get(0).get("id").asText() + "/replay",
                        Map.of("fields", Map.of("生日", "1991-02-28")))
                .is(200);
        assertThat(rows.texts("select count(*) from crm_customer where name = '王五'"))
                .containsExactly("1");
    }
}
