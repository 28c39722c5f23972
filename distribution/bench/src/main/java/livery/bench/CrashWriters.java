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
    /** A call that a killed node was at is another's after half a minute. */
    private static final Duration LONGEST_ADDING = Duration.ofMinutes(2);

    private static final long PAUSE_MILLIS = 200;
    private static final int CONFLICT = 409;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String path;
    private final String key;
    private volatile List<String> urls = List.of();
    private final List<Thread> threads = new ArrayList<>();
    /** The customers that were promised, by the names that they were given. */
    private final Map<String, String> made = new ConcurrentHashMap<>();

    private final Set<String> lostAnswers = ConcurrentHashMap.newKeySet();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final AtomicLong calls = new AtomicLong();
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
        urls = List.copyOf(nodes);
    }

    /** How many customers have been promised. */
    long promised() {
        return (long) made.size() + lostAnswers.size();
    }

    /** Their ids. */
    Set<String> made() {
        return Set.copyOf(made.values());
    }

    /** Whether it was said that the customer of this name had been made, and not as which. */
    boolean answeredLost(String name) {
        return lostAnswers.contains(name);
    }

    /** What was answered of the customer of this name. */
    String answered(String name) {
        String id = made.get(name);
        return id == null ? "which was not promised" : "which was promised as " + id;
    }

    long lostAnswers() {
        return lostAnswers.size();
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
        } catch (RuntimeException e) {
            faults.add(Thread.currentThread().getName() + " failed: " + e);
        }
    }

    private void add(String idempotencyKey) throws InterruptedException {
        String name = "客户 " + idempotencyKey;
        String last = "none";
        for (long since = System.nanoTime(); ; ) {
            if (System.nanoTime() - since > LONGEST_ADDING.toNanos()) {
                faults.add(
                        "no customer " + name + " in " + LONGEST_ADDING.toSeconds() + " s; the last answer: " + last);
                return;
            }
            try {
                HttpResponse<String> answer = call(idempotencyKey, name);
                last = answer.statusCode() + " " + answer.body();
                if (answer.statusCode() == 201) {
                    made.put(name, JSON.readTree(answer.body()).path("id").asText());
                    return;
                }
                if (answer.statusCode() == CONFLICT && answer.body().contains("answer-lost")) {
                    lostAnswers.add(name);
                    return;
                }
                if (answer.statusCode() / 100 == 4 && answer.statusCode() != CONFLICT && answer.statusCode() != 429) {
                    faults.add("a call was answered " + answer.statusCode() + ": " + answer.body());
                    return;
                }
            } catch (IOException unanswered) {
                // Made again below, with the same key.
                last = unanswered.toString();
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private HttpResponse<String> call(String idempotencyKey, String name) throws IOException, InterruptedException {
        calls.incrementAndGet();
        List<String> nodes = urls;
        String url = nodes.get(ThreadLocalRandom.current().nextInt(nodes.size()));
        return client.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .timeout(LONGEST_CALL)
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("name", name))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Lets each writer end with the customer that it is at. */
    @Override
    public void close() throws InterruptedException {
        going = false;
        for (Thread thread : threads) {
            thread.join(LONGEST_ADDING.plus(LONGEST_CALL).toMillis());
            if (thread.isAlive()) {
                faults.add(thread.getName() + " does not end");
            }
        }
    }
}
