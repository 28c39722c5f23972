package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import livery.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** What the launcher promises to whoever starts it. */
class LauncherIT {

    @Test
    void aTakenPortIsNamedWithItsOption() throws Exception {
        Installation installation = Installation.empty("home-taken", Map.of());
        try (ServerSocket taken = new ServerSocket(installation.port(), 1, InetAddress.getLoopbackAddress())) {
            Installation.Ended ended = installation.startInVain();
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.text())
                    .contains("--port")
                    .contains(Integer.toString(taken.getLocalPort()))
                    .doesNotContain("\tat ");
        }
        try (ServerSocket taken = new ServerSocket(installation.databasePort(), 1, InetAddress.getLoopbackAddress())) {
            Installation.Ended ended = installation.startInVain();
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.text()).contains("--db-port").contains(Integer.toString(taken.getLocalPort()));
        }
    }

    @Test
    void whoStartsItFirstFindsHowToSignInAndNobodyElseCanReadIt() throws Exception {
        Path file = Installation.shared().home().resolve("first-sign-in.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(livery.systemtest.Files.firstSignIn().properties().stream().map(Map.Entry::getKey))
                .contains("url", "name", "password", "apiKey");
        assertThat(livery.systemtest.Files.firstSignIn().get("url").asText())
                .isEqualTo(Installation.shared().url());
    }

    @Test
    void aSecondStartInAHomeThatIsInUseIsRefused() throws Exception {
        Installation.shared();
        Installation.Ended ended = Installation.shared().startInVain();
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.text()).contains("runs already");
    }

    @Test
    void anOutsideMariaDbHoldsTheDataAndNoOtherIsStarted() throws Exception {
        try (Installation installation =
                outside("outside", TestDatabase.shared().password())) {
            assertThat(installation.run("status").code()).isEqualTo(3);
            installation.start();
            Api operator = Api.operator(installation);
            assertThat(operator.get("/api/v1/group/tenants").is(200).json().get("items"))
                    .isEmpty();
            operator.post("/api/v1/group/tenants", Map.of("kind", "brand", "code", "yuanhang", "name", "远航租车"))
                    .is(201);
            String store = operator.newStore();
            operator.post("/api/v1/tenants/" + store + "/customers", Map.of("name", "外部库客户"))
                    .is(201);
            assertThat(installation.home().resolve("mariadb")).doesNotExist();
            assertThat(installation.run("status").text())
                    .contains("ready")
                    .doesNotContain(TestDatabase.shared().password());
            assertThat(installation.run("stop").code()).isZero();
            assertThat(installation.run("status").code()).isEqualTo(3);
        }
        try (Connection connection = DriverManager.getConnection(
                        url("outside"),
                        TestDatabase.shared().user(),
                        TestDatabase.shared().password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name from crm_customer")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("外部库客户");
        }
    }

    @Test
    void aDatabaseThatDoesNotLetUsInIsNamed() throws Exception {
        Installation.Ended ended = outside("closed", "no-such-word").startInVain();
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text())
                .contains(url("closed"), "LIVERY_DB_PASSWORD")
                .doesNotContain("\tat ")
                .doesNotContain("no-such-word");
    }

    @Test
    void whatCannotBeIsRefusedInOneLine() throws Exception {
        Installation.Ended buffer = Installation.empty("home-buffer", Map.of("LIVERY_DB_BUFFER_MB", "4"))
                .startInVain();
        assertThat(buffer.code()).isEqualTo(2);
        assertThat(buffer.text().strip())
                .contains("LIVERY_DB_BUFFER_MB", "at least 8")
                .doesNotContain("\n");
        Installation.Ended address = Installation.empty("home-address", Map.of("LIVERY_HTTP_ADDRESS", "192.0.2.7"))
                .startInVain();
        assertThat(address.code()).isEqualTo(2);
        assertThat(address.text().strip())
                .contains("LIVERY_HTTP_ADDRESS", "192.0.2.7")
                .doesNotContain("\n");
        Installation forbidden = Installation.empty("home-forbidden", Map.of());
        Files.createFile(forbidden.home());
        Installation.Ended home = forbidden.startInVain();
        assertThat(home.code()).isEqualTo(2);
        assertThat(home.text().strip())
                .contains("The home " + forbidden.home(), "another --home")
                .doesNotContain("\n");
    }

    /** The script looks for a Java, and gives the launcher little memory. */
    @Test
    void theScriptStartsAHomeWithoutDemoStoresAndALaterPlainStartAddsNone() throws Exception {
        try (Installation without = Installation.empty("home-script", Program.SCRIPT, Map.of(), "--no-demo")) {
            without.start();
            assertThat(without.run("status").text()).startsWith("ready");
            assertThat(without.stop()).isZero();
        }
        try (Installation plain = Installation.again("home-script", Program.SCRIPT)) {
            plain.start();
            assertThat(plain.printed()).doesNotContain("demo stores");
            assertThat(Api.operator(plain)
                            .get("/api/v1/group/tenants")
                            .is(200)
                            .json()
                            .get("items"))
                    .isEmpty();
            assertThat(plain.run("stop").code()).isZero();
        }
    }

    @Test
    void whoEndedIsNamedWithTheEndOfItsOwnLog() throws Exception {
        try (Installation installation = Installation.empty("home-ended", Program.SCRIPT, Map.of(), "--no-demo")) {
            installation.start();
            ProcessHandle platform = installation.noted().platform();
            installation.noted().database().destroyForcibly();
            assertThat(installation.awaitEnd()).isEqualTo(1);
            assertThat(platform.isAlive()).isFalse();
            String end = "The database ended; the end of " + installation.home() + "/mariadb/mariadb.log reads";
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(installation.printed()).contains(end));
            // A slow start may have named the platform's log before.
            String printed = installation.printed();
            assertThat(printed.substring(printed.indexOf(end))).doesNotContain("livery.log");
        }
    }

    @Test
    void aSignalIsNotHeldUpByAnOutsideDatabaseThatDoesNotAnswer() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Installation installation = Installation.empty(
                        "home-silent",
                        Map.of("LIVERY_DB_URL", "jdbc:mariadb://127.0.0.1:" + silent.getLocalPort() + "/livery"),
                        "--no-demo")) {
            Process launcher = installation.launch();
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> installation.noted().platformStarted());
            ProcessHandle platform = installation.noted().platform();
            silent.accept();
            long signalled = System.nanoTime();
            launcher.destroy();
            assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
            System.out.printf(
                    "system test: ended %.1f s after the signal, waiting for a silent database%n",
                    (System.nanoTime() - signalled) / 1e9);
            assertThat(launcher.exitValue()).isZero();
            assertThat(platform.isAlive()).isFalse();
        }
    }

    private static Installation outside(String database, String password) throws IOException {
        TestDatabase server = TestDatabase.shared();
        server.jdbcUrl(database);
        return Installation.empty(
                "home-" + database,
                Map.of(
                        "LIVERY_DB_URL", url(database),
                        "LIVERY_DB_USER", server.user(),
                        "LIVERY_DB_PASSWORD", password),
                "--no-demo");
    }

    private static String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + TestDatabase.shared().port() + "/" + database;
    }
}
