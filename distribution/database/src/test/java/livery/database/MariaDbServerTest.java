package livery.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MariaDbServerTest {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final int PORT = 19_411;

    private final Path directory = TARGET.resolve("server-test");
    private final MariaDbBinaries binaries = MariaDbBinaries.in(TARGET.resolve("mariadb"));

    @AfterEach
    void deleteData() throws Exception {
        Directories.delete(directory);
    }

    @Test
    void keepsDataAndAccountOverARestart() throws Exception {
        try (MariaDbServer server = MariaDbServer.start(settings("it's \\ first"), binaries)) {
            execute(server, "create table visit (plate varchar(20))");
            execute(server, "insert into visit values ('粤B12345')");
            assertThat(server.process().isAlive()).isTrue();
        }
        try (MariaDbServer server = MariaDbServer.start(settings("second"), binaries)) {
            assertThat(query(server, "select plate from visit")).isEqualTo("粤B12345");
            assertThat(query(server, "select @@tx_isolation")).isEqualTo("READ-COMMITTED");
            assertThat(query(server, "select @@local_infile")).isEqualTo("0");
            assertThat(query(server, "select @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
            assertThat(query(server, "select @@collation_database")).isEqualTo("utf8mb4_uca1400_ai_ci");
            assertThat(query(server, "select @@time_zone")).isEqualTo("+00:00");
            assertThat(query(server, "select @@tmpdir"))
                    .isEqualTo(directory.resolve("tmp").toString());
        }
        assertThat(directory.resolve("start.sql")).doesNotExist();
    }

    @Test
    void startsFromAnArchiveThatForgotWhatMayBeRun() {
        assertThat(binaries.daemon().toFile().setExecutable(false, false)).isTrue();
        MariaDbBinaries unpacked = MariaDbBinaries.in(TARGET.resolve("mariadb"));
        assertThat(unpacked).isEqualTo(binaries);
        assertThat(unpacked.daemon()).isExecutable();
    }

    @Test
    void letsNobodyElseIn() {
        try (MariaDbServer server = MariaDbServer.start(settings("secret"), binaries)) {
            for (String user : new String[] {"root", "", "livery"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), user, ""))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("Access denied");
            }
            assertThatThrownBy(() -> execute(server, "create database other")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void refusesAPortThatIsTaken() {
        try (MariaDbServer first = MariaDbServer.start(settings("secret"), binaries)) {
            assertThat(first.process().isAlive()).isTrue();
            assertThatThrownBy(() -> MariaDbServer.start(settings("secret"), binaries))
                    .isInstanceOf(DatabaseFailedException.class)
                    .hasMessageContaining("port " + PORT);
        }
    }

    @Test
    void saysWhyItDidNotStart() throws Exception {
        Files.createDirectories(directory.resolve("data/mysql"));
        Files.writeString(directory.resolve("data/ibdata1"), "broken");
        assertThatThrownBy(() -> MariaDbServer.start(settings("secret"), binaries))
                .isInstanceOf(DatabaseFailedException.class)
                .hasMessageContaining("mariadb.log")
                .hasMessageContaining("ib_logfile0");
    }

    @Test
    void isFoundAgainByItsPidFile() throws Exception {
        MariaDbSettings settings = settings("secret");
        try (MariaDbServer server = MariaDbServer.start(settings, binaries)) {
            String mark = MariaDbServer.PROCESS_MARK + settings.data();
            RecordedProcess found =
                    RecordedProcess.find(settings.pidFile(), mark).orElseThrow();
            assertThat(found.pid()).isEqualTo(server.process().pid());
            assertThat(RecordedProcess.find(settings.pidFile(), mark + "/other"))
                    .isEmpty();
            found.stop(Duration.ofSeconds(30));
            assertThat(server.process().isAlive()).isFalse();
        }
    }

    @Test
    void refusesADirectoryOfSomethingElse() throws Exception {
        Files.createDirectories(directory.resolve("data"));
        Files.writeString(directory.resolve("data/letter.txt"), "not a database");
        assertThatThrownBy(() -> MariaDbServer.start(settings("secret"), binaries))
                .isInstanceOf(DatabaseFailedException.class)
                .hasMessageContaining("is not empty");
    }

    private MariaDbSettings settings(String password) {
        return MariaDbSettings.of(directory, PORT, password).withBufferPoolMegabytes(32);
    }

    private static void execute(MariaDbServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(MariaDbServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static Connection connect(MariaDbServer server) throws SQLException {
        MariaDbSettings settings = server.settings();
        return DriverManager.getConnection(server.jdbcUrl(), settings.user(), settings.password());
    }
}
