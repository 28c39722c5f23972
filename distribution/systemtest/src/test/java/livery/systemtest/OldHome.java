package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import livery.database.StoredRows;
import livery.database.TestDatabase;

/** The home and the data of an older Livery, as {@link RenewOldHome} wrote them down, and a newer one over both. */
final class OldHome implements AutoCloseable {

    private static final String LICENCE = "MORGA657054SM9IJ";
    private static final String CHANGED = "etc/org.ops4j.pax.url.mvn.cfg";

    private final StoredRows rows;
    private final Installation installation;
    private final String changed;

    /**
     * Not started yet.
     *
     * @param database the name of the database, and the end of that of the home
     */
    OldHome(String database, String dump) throws IOException, SQLException {
        this.rows = new StoredRows(TestDatabase.shared().jdbcUrl(database));
        restore(dump);
        this.installation = Installation.empty("home-" + database, environment(database), "--no-demo");
        write("data/build.id", "an older one");
        write("data/cache/old.txt", "of the older one");
        this.changed = Files.readString(
                        Path.of(System.getProperty("livery.assembly")).resolve(CHANGED)) + "# the operator's own\n";
        write(CHANGED, changed);
        write("etc/.distribution", "0".repeat(64) + "  " + CHANGED.substring(4) + "\n");
    }

    /** For an installation over a database of the tests' own server. */
    static Map<String, String> environment(String database) {
        TestDatabase server = TestDatabase.shared();
        return Map.of(
                "LIVERY_DB_URL", "jdbc:mariadb://127.0.0.1:" + server.port() + "/" + database,
                "LIVERY_DB_USER", server.user(),
                "LIVERY_DB_PASSWORD", server.password());
    }

    private void restore(String dump) throws IOException, SQLException {
        try (Connection connection = rows.unguarded();
                Statement statement = connection.createStatement()) {
            for (String one : resource(dump).split(";\n", -1)) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }

    static String resource(String name) throws IOException {
        try (InputStream text = OldHome.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    void write(String name, String text) throws IOException {
        Path file = installation.home().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Starts the newer one, for whoever has this key. */
    Api start(String key) throws IOException, InterruptedException {
        installation.start();
        return Api.withKey(installation, key);
    }

    StoredRows rows() {
        return rows;
    }

    Installation installation() {
        return installation;
    }

    void theOperatorsSettingsStayed() {
        assertThat(installation.printed()).contains("kept as you changed them: " + CHANGED);
        assertThat(installation.home().resolve(CHANGED)).hasContent(changed);
        assertThat(installation.home().resolve("data/cache/old.txt")).doesNotExist();
    }

    void theAuditTrailHolds() throws IOException, InterruptedException {
        Installation.Ended verified = installation.run("client", "audit:verify");
        assertThat(verified.code()).as(verified.text()).isZero();
    }

    /** The store's only connection takes in a file, knows 李四 again, and the record that was held becomes 王五. */
    void theConnectionGoesOn(Api operator, String store) throws IOException {
        Path folder = Files.createDirectories(installation.home().resolve("in"));
        String connection = store + "/connections/"
                + operator.get(store + "/connections")
                        .is(200)
                        .json()
                        .get("items")
                        .get(0)
                        .get("id")
                        .asText();
        JsonNode settings = operator.get(connection).is(200).json().get("settings");
        ((ObjectNode) settings).put("folder", folder.toString());
        operator.patch(connection, Map.of("settings", settings)).is(200);
        livery.systemtest.Files.drop(
                folder, "b.csv", "编号,姓名,手机,证件号,生日\nA1,李四,13800138002,110105194912310021,1990/1/2\nA9,孙七,,,\n");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode newest =
                    operator.get(store + "/imports").is(200).json().get("items").get(0);
            assertThat(newest.get("file").asText()).isEqualTo("b.csv");
            assertThat(newest.get("state").asText()).isEqualTo("done");
        });
        assertThat(rows.texts("select count(*) from crm_customer where name = '李四'"))
                .as("known again by its source's id")
                .containsExactly("1");
        JsonNode held = operator.get(store + "/quarantine").is(200).json().get("items");
        assertThat(held).hasSize(1);
        operator.post(
                        store + "/quarantine/" + held.get(0).get("id").asText() + "/replay",
                        Map.of("fields", Map.of("生日", "1991-02-28")))
                .is(200);
        assertThat(rows.texts("select count(*) from crm_customer where name = '王五'"))
                .containsExactly("1");
    }

    /** What the older one did not know is kept, and encrypted, in a customer that it had. */
    void aDrivingLicenceNumberIsKept(Api operator, String store, String customer) {
        String one = store + "/customers/" + customer;
        assertThat(operator.get(one).is(200).json().get("drivingLicenceNumber").isNull())
                .isTrue();
        operator.patch(one, Map.of("drivingLicenceNumber", LICENCE)).is(200);
        assertThat(operator.get(store + "/customers?q=" + LICENCE).json().get("items"))
                .hasSize(1);
        assertThat(operator.get(one).is(200).json().get("drivingLicenceNumber").asText())
                .isEqualTo("MORG********M9IJ");
        assertThat(rows.columnsWith(LICENCE)).isEmpty();
    }

    @Override
    public void close() {
        installation.close();
    }
}
