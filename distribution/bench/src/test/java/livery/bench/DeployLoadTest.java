package livery.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a load says of a server that answers as it is told. */
class DeployLoadTest {

    private static final String FRAME = "/console/assets/main-1.js";
    private static final String PLUGIN = "/console/p/crm/plugin-2.js";
    private static final long STALL = 700;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch stalled = new CountDownLatch(1);
    private HttpServer server;
    private volatile String gone = "";
    private volatile boolean stalls;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        String body = switch (path) {
            case "/console/" -> "<script type=\"module\" src=\"" + FRAME + "\"></script>";
            case "/console/plugins" -> "[{\"id\":\"crm\",\"module\":\"" + PLUGIN + "\"}]";
            default -> "{\"id\":\"1\"}";
        };
        try (call) {
            if (stalls && path.equals(FRAME)) {
                stalled.countDown();
                Thread.sleep(STALL);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            boolean writes = call.getRequestMethod().equals("POST");
            call.sendResponseHeaders(path.equals(gone) ? 404 : writes ? 201 : 200, bytes.length);
            call.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private DeployLoad load() {
        return new DeployLoad("http://127.0.0.1:" + server.getAddress().getPort(), "1", "key");
    }

    @Test
    void aScriptOfAnOpenPageThatIsGoneIsAFailure() throws Exception {
        DeployLoad load = load();
        try (load) {
            load.start();
            called(load, 200);
            assertThat(load.failed()).isEmpty();
            gone = PLUGIN;
            called(load, load.calls() + 500);
        }
        assertThat(load.failed()).isNotEmpty().allMatch(fault -> fault.startsWith(PLUGIN + " 404"));
    }

    private static void called(DeployLoad load, long calls) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (load.calls() < calls) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(10);
        }
    }

    @Test
    void theCallThatIsUnderWayAtTheEndIsKnownAfterIt() throws Exception {
        DeployLoad load = load();
        try (load) {
            load.start();
            called(load, 100);
            stalls = true;
            assertThat(stalled.await(30, TimeUnit.SECONDS)).isTrue();
            load.longest();
        }
        DeployLoad.Call last = load.longest();
        assertThat(last.path()).isEqualTo(FRAME);
        assertThat(last.millis()).isGreaterThanOrEqualTo(STALL);
    }
}
