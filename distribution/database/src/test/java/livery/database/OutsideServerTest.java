package livery.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class OutsideServerTest {

    @Test
    void aServerThatTakesTheConnectionAndSaysNothingIsGivenUp() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            OutsideServer server =
                    new OutsideServer("jdbc:mariadb://127.0.0.1:" + silent.getLocalPort() + "/livery", "livery", "x");
            assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> assertThatThrownBy(() -> server.await(Duration.ofSeconds(1)))
                            .isInstanceOf(DatabaseFailedException.class)
                            .hasMessageContaining(server.address()));
        }
    }

    @Test
    void whatIsNoUrlOfAMariaDbIsSaidSo() {
        assertThatThrownBy(() -> new OutsideServer("jdbc:other://here", "livery", "x").await(Duration.ofSeconds(1)))
                .isInstanceOf(DatabaseFailedException.class)
                .hasMessageContaining("no URL of a MariaDB");
    }
}
