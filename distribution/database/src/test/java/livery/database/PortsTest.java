package livery.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

final class PortsTest {

    @Test
    void aFreePortCanBeListenedOnAndATakenOneCannot() throws Exception {
        int port = Ports.free();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.refusal(taken.getInetAddress(), port)).isNotEmpty();
        }
        assertThat(Ports.refusal(InetAddress.getLoopbackAddress(), port)).isEmpty();
    }
}
