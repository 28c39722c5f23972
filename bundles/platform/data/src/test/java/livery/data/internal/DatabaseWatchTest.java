package livery.data.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import livery.database.TestDatabase;
import livery.platform.health.HealthPart;
import org.junit.jupiter.api.Test;

class DatabaseWatchTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void aServerThatTakesConnectionsAndSaysNothingIsDown() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                DatabaseWatch watch =
                        watch("jdbc:mariadb://127.0.0.1:" + silent.getLocalPort() + "/livery", "x", "x")) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(watch.parts())
                            .extracting(HealthPart::state, HealthPart::reason)
                            .containsExactly(tuple(HealthPart.State.DOWN, "platform.database.unreachable")));
        }
    }

    @Test
    void aServerThatAnswersIsUp() throws Exception {
        TestDatabase database = TestDatabase.shared();
        try (DatabaseWatch watch = watch(database.jdbcUrl("watched"), database.user(), database.password())) {
            await().during(Duration.ofSeconds(7))
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(watch.parts()).containsExactly(HealthPart.up("database")));
        }
    }

    private static DatabaseWatch watch(String url, String user, String password) throws Exception {
        return new DatabaseWatch(MariaDbPool.watching(
                new DatabaseSettings(url, user, password, 2, Duration.ofSeconds(5), Duration.ofSeconds(5))));
    }
}
