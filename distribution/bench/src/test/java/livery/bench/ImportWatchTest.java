package livery.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ImportWatchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final AtomicInteger looks = new AtomicInteger();
    private volatile int looksThatSeeProgress;
    private HttpServer server;

    /** Has one import, of which more was read at each look until it stands still or is done. */
    @BeforeEach
    void startPlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            int look = Math.min(looks.incrementAndGet(), looksThatSeeProgress);
            String state = look >= 8 ? "done" : "running";
            byte[] body = ("{\"items\":[{\"file\":\"a.csv\",\"state\":\"" + state + "\",\"read\":" + look
                            + ",\"startedAt\":\"2026-01-01T00:00:00Z\",\"finishedAt\":\"2026-01-01T00:00:01Z\"}]}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopPlatform() {
        server.stop(0);
    }

    @Test
    void waitsAsLongAsRecordsComeIn() throws Exception {
        looksThatSeeProgress = 8;
        assertThat(watch().await(1, file -> true).read()).isEqualTo(8);
    }

    @Test
    void saysWhenNothingComesInAnyMore() {
        looksThatSeeProgress = 3;
        assertThatThrownBy(() -> watch().await(1, file -> true))
                .isInstanceOf(BenchException.class)
                .hasMessage("Nothing came in for 1 s: 0 of 1 files are done, 1 begun, 3 records read");
    }

    private ImportWatch watch() {
        Api api = new Api("http://127.0.0.1:" + server.getAddress().getPort(), "key");
        return new ImportWatch(api, List.of("1"), Report.ofProof("a test"), PATIENCE);
    }
}
