package livery.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HttpAddressTest {

    @Test
    void anAddressOfTheSixthVersionStandsInBrackets() {
        for (String text : new String[] {"::1", "[::1]"}) {
            HttpAddress address = named(text);
            assertThat(URI.create(address.local(8181))).hasPort(8181).hasScheme("http");
            assertThat(address.local(8181)).startsWith("http://[").endsWith("1]:8181");
            assertThat(address.forPeople(8181)).isEqualTo(address.local(8181));
            assertThat(address.toString()).doesNotContain("[", "]", "/");
        }
        assertThat(named("::").local(8181)).isEqualTo("http://[::1]:8181");
    }

    @Test
    void peopleAreToldTheNameOfThisMachineWhereThatLeadsThere() {
        assertThat(HttpAddress.of(Map.of()).toString()).isEqualTo("127.0.0.1");
        assertThat(HttpAddress.of(Map.of()).forPeople(1)).isEqualTo("http://localhost:1");
        assertThat(named("0.0.0.0").local(1)).isEqualTo("http://127.0.0.1:1");
        assertThat(named("0.0.0.0").forPeople(1)).isEqualTo("http://localhost:1");
    }

    @Test
    void whatIsNotOneAddressOfThisMachineIsRefused() {
        for (String text : new String[] {"127.0.0.1,::1", "192.0.2.7", "127.0.0.1:80", "no such host", "[::1"}) {
            assertThatThrownBy(() -> named(text))
                    .as(text)
                    .isInstanceOf(LauncherException.class)
                    .hasMessageContaining("LIVERY_HTTP_ADDRESS")
                    .hasMessageContaining("not " + text);
        }
    }

    @Test
    void aTakenPortIsNamedWithItsOption() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> named("127.0.0.1").requireFree(taken.getLocalPort(), "--port"))
                    .isInstanceOf(LauncherException.class)
                    .hasMessageContaining(taken.getLocalPort() + " on 127.0.0.1")
                    .hasMessageContaining("--port");
        }
    }

    private static HttpAddress named(String text) {
        return HttpAddress.of(Map.of("LIVERY_HTTP_ADDRESS", text));
    }
}
