package livery.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.InputStream;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.FrameworkWiring;

/** The CRM is updated five times while 16 connections read and write customers. */
public class HotUpdate {

    private static final int CONNECTIONS = 16;
    private static final int UPDATES = 5;

    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicBoolean stop = new AtomicBoolean();

    @Test
    public void noRequestFailsAndNoWriteIsLost() throws Exception {
        Inside.awaitReady();
        String customers = "/api/v1/tenants/" + store() + "/customers";
        List<Thread> connections = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            boolean writes = i % 2 == 0;
            Thread connection = new Thread(() -> use(customers, writes));
            connection.start();
            connections.add(connection);
        }
        Thread.sleep(1_000);
        long stalled = 0;
        for (int i = 0; i < UPDATES; i++) {
            long start = System.nanoTime();
            update(Inside.bundle("livery.crm.core"));
            stalled = Math.max(stalled, System.nanoTime() - start);
            Thread.sleep(700);
        }
        stop.set(true);
        for (Thread connection : connections) {
            connection.join(30_000);
        }
        System.out.println("hot update: " + requests + " requests, " + failed.size() + " failed, " + written.size()
                + " written, " + UPDATES + " updates, longest " + stalled / 1_000_000 + " ms");
        assertEquals(List.of(), failed.stream().limit(3).toList());
        assertTrue("too little was written to show anything", written.size() > 4 * UPDATES);
        assertEquals(written, stored(customers));
    }

    private static String store() throws Exception {
        Inside.send("POST", "/api/v1/group/tenants", "{\"kind\":\"brand\",\"code\":\"it-brand\",\"name\":\"Brand\"}");
        HttpResponse<String> made = Inside.send(
                "POST",
                "/api/v1/group/tenants",
                "{\"kind\":\"store\",\"code\":\"it-store\",\"name\":\"Store\",\"brand\":\"it-brand\"}");
        return Inside.first("id", made.body());
    }

    private void use(String customers, boolean writes) {
        while (!stop.get()) {
            int number = numbers.incrementAndGet();
            try {
                HttpResponse<String> answer = writes
                        ? Inside.send(
                                "POST",
                                customers,
                                "{\"name\":\"客户" + number + "\",\"mobile\":\"139" + String.format("%08d", number)
                                        + "\"}")
                        : Inside.send("GET", customers + "?limit=20", null);
                requests.incrementAndGet();
                if (answer.statusCode() != (writes ? 201 : 200)) {
                    failed.add(answer.statusCode() + " " + answer.body());
                } else if (writes) {
                    written.add(Inside.first("id", answer.body()));
                }
            } catch (Exception e) {
                failed.add(String.valueOf(e));
            }
        }
    }

    private static void update(Bundle bundle) throws Exception {
        try (InputStream jar = new URL(bundle.getLocation()).openStream()) {
            bundle.update(jar);
        }
        CountDownLatch refreshed = new CountDownLatch(1);
        Inside.bundles()
                .getBundle(0)
                .adapt(FrameworkWiring.class)
                .refreshBundles(List.of(bundle), event -> refreshed.countDown());
        refreshed.await();
        assertEquals(Bundle.ACTIVE, bundle.getState());
    }

    private static Set<String> stored(String customers) throws Exception {
        Set<String> ids = ConcurrentHashMap.newKeySet();
        String after = "";
        do {
            String page = Inside.send("GET", customers + "?limit=200&after=" + after, null)
                    .body();
            var id = java.util.regex.Pattern.compile("\\{\"id\":\"(\\d+)\",\"name\":\"客户")
                    .matcher(page);
            while (id.find()) {
                ids.add(id.group(1));
            }
            var next = java.util.regex.Pattern.compile("\"next\":\"([^\"]+)\"").matcher(page);
            after = next.find() ? next.group(1) : "";
        } while (!after.isEmpty());
        return ids;
    }
}
