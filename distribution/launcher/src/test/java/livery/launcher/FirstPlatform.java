package livery.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers as the platform does to who sets stores up, notes what was made, and fails when told to. */
final class FirstPlatform implements AutoCloseable {
    private final HttpServer server;
    private final List<String> made = Collections.synchronizedList(new ArrayList<>());
    private volatile String stores = "{\"items\":[]}";
    private final AtomicInteger callsUntilFault = new AtomicInteger(Integer.MAX_VALUE);

    FirstPlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        int status = 200;
        String text = "{\"items\":[]}";
        if (callsUntilFault.getAndDecrement() <= 0) {
            status = 500;
            text = "{\"code\":\"broken\"}";
        } else if (exchange.getRequestMethod().equals("POST")) {
            made.add(path + " " + body);
            text = "{\"id\":\"" + made.size() + "\"}";
        } else if (path.endsWith("/group/tenants")) {
            text = stores;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void hasAStore() {
        stores = "{\"items\":[{\"id\":\"7\",\"code\":\"real\"}]}";
    }

    void failsAfter(int calls) {
        callsUntilFault.set(calls);
    }

    List<String> made() {
        return List.copyOf(made);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
