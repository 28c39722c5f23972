package livery.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Adds customers to a store on whichever node answers. A call that brought no answer is made again with the same key, at
 * either node, until it has one.
 */
final class CrashWriters implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST_CALL = Duration.ofSeconds(40);
    private static final long PAUSE_MILLIS = 200;
    private static final int CONFLICT = 409;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String path;
    private final String key;
    private final List<String> urls = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Set<String> made = ConcurrentHashMap.newKeySet();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong lostAnswers = new AtomicLong();
    private volatile boolean going = true;

    CrashWriters(String store, String key, int threads) {
        this.path = "/api/v1/tenants/" + store + "/customers";
        this.key = key;
        for (int n = 0; n < threads; n++) {
            this.threads.add(new Thread(this::write, "writer-" + n));
        }
    }

    void start() {
        threads.forEach(Thread::start);
    }

    /** Where the nodes are from now on. */
    void at(List<String> nodes) {
        urls.clear();
        urls.addAll(nodes);
    }

    /** How many customers have been promised. */
    long promised() {
        return made.size() + lostAnswers.get();
    }

    Set<String> made() {
        return Set.copyOf(made);
    }

    long lostAnswers() {
        return lostAnswers.get();
    }

    long calls() {
        return calls.get();
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    private void write() {
        try {
            while (going) {
                add(UUID.randomUUID().toString());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void add(String idempotencyKey) throws InterruptedException {
        while (true) {
            try {
                HttpResponse<String> answer = call(idempotencyKey);
                if (answer.statusCode() == 201) {
                    made.add(JSON.readTree(answer.body()).path("id").asText());
                    return;
                }
                if (answer.statusCode() == CONFLICT && answer.body().contains("answer-lost")) {
                    lostAnswers.incrementAndGet();
                    return;
                }
                if (answer.statusCode() / 100 == 4 && answer.statusCode() != CONFLICT && answer.statusCode() != 429) {
                    faults.add("a call was answered " + answer.statusCode() + ": " + answer.body());
                    return;
                }
            } catch (IOException unanswered) {
                // Made again below, with the same key.
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private HttpResponse<String> call(String idempotencyKey) throws IOException, InterruptedException {
        calls.incrementAndGet();
        String url = urls.get(ThreadLocalRandom.current().nextInt(urls.size()));
        return client.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .timeout(LONGEST_CALL)
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(HttpRequest.BodyPublishers.ofString(
                                JSON.writeValueAsString(Map.of("name", "客户 " + idempotencyKey.substring(0, 8)))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Lets each writer end with the call that it is at. */
    @Override
    public void close() throws InterruptedException {
        going = false;
        for (Thread thread : threads) {
            thread.join(LONGEST_CALL.multipliedBy(4).toMillis());
        }
    }
}
