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
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/**
 * Sixteen connections that never ask twice: lists, single customers, searches, new customers, connections of a dealer
 * system and pages of the console, mixed; and the scripts of the console that were there when it began, as pages that are
 * open since then ask for them.
 */
final class DeployLoad implements AutoCloseable {

    /**
     * A call, and how long it took.
     *
     * @param path without the store's own
     */
    record Call(long nanos, String path) {

        static final Call NONE = new Call(0, "");

        long millis() {
            return Duration.ofNanos(nanos).toMillis();
        }

        Call longer(Call other) {
            return other.nanos > nanos ? other : this;
        }
    }

    static final int CONNECTIONS = 16;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST_CALL = Duration.ofSeconds(60);
    private static final int CREATED = 201;
    private static final int OK = 200;

    /**
     * Follows no redirects: the JDK's client does not end the timer of the call that was redirected, which then closes
     * the connection under whatever call is using it.
     */
    private final HttpClient client = HttpClient.newHttpClient();

    /** Where the console names scripts that no other script asks for, and how. */
    private static final Map<String, Pattern> SCRIPTS = Map.of(
            "/console/", Pattern.compile("src=\"(/console/[^\"]+\\.js)\""),
            "/console/plugins", Pattern.compile("\"module\":\"(/console/[^\"]+\\.js)\""));

    private final String url;
    private final String base;
    private final String key;
    private final List<Thread> threads = new ArrayList<>();
    private final Set<String> made = ConcurrentHashMap.newKeySet();
    private final List<String> failed = new CopyOnWriteArrayList<>();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicReference<Call> longest = new AtomicReference<>(Call.NONE);
    private List<String> scripts = List.of();
    private volatile boolean going = true;

    DeployLoad(String url, String store, String key) {
        this.url = url;
        this.base = "/api/v1/tenants/" + store;
        this.key = key;
        for (int n = 0; n < CONNECTIONS; n++) {
            int connection = n;
            threads.add(new Thread(() -> use(connection), "connection-" + n));
        }
    }

    /** @throws BenchException when the console names no script */
    void start() throws IOException, InterruptedException {
        Set<String> named = new TreeSet<>();
        for (Map.Entry<String, Pattern> one : SCRIPTS.entrySet()) {
            String body = client.send(get(one.getKey()).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            one.getValue().matcher(body).results().forEach(script -> named.add(script.group(1)));
        }
        if (named.isEmpty()) {
            throw new BenchException("The console names no script");
        }
        scripts = List.copyOf(named);
        threads.forEach(Thread::start);
    }

    private void use(int connection) {
        for (int n = connection; going; n++) {
            long start = System.nanoTime();
            String what = "";
            try {
                HttpRequest.Builder request = request(n);
                what = request.copy().build().uri().getPath().replace(base, "");
                HttpResponse<String> answer = client.send(
                        request.timeout(LONGEST_CALL)
                                .header("Authorization", "Bearer " + key)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                boolean writes = answer.request().method().equals("POST");
                if (answer.statusCode() != (writes ? CREATED : OK)) {
                    failed.add(what + " " + answer.statusCode() + " " + answer.body());
                } else if (writes) {
                    made.add(JSON.readTree(answer.body()).path("id").asText());
                }
            } catch (IOException e) {
                failed.add(what + " " + e);
            } catch (InterruptedException e) {
                return;
            }
            calls.incrementAndGet();
            longest.accumulateAndGet(new Call(System.nanoTime() - start, what), Call::longer);
        }
    }

    private HttpRequest.Builder request(int n) throws IOException {
        return switch (n % 9) {
            case 0, 1 ->
                HttpRequest.newBuilder(URI.create(url + base + "/customers"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                JSON.writeValueAsString(Map.of("name", "客户 " + n + " " + System.nanoTime()))));
            case 2 -> get(base + "/connections");
            case 3 -> get("/console/");
            case 4 -> get(base + "/customers?q=" + Api.encoded("客户 " + n % 100));
            case 5 -> get(one());
            case 6 -> get(scripts.get(n / 9 % scripts.size())).header("Accept-Encoding", "gzip");
            default -> get(base + "/customers?limit=20");
        };
    }

    private String one() {
        List<String> some = made.stream().limit(50).toList();
        return some.isEmpty()
                ? base + "/customers?limit=1"
                : base + "/customers/" + some.get(ThreadLocalRandom.current().nextInt(some.size()));
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).GET();
    }

    long calls() {
        return calls.get();
    }

    /** The call that has taken longest since this was last asked. */
    Call longest() {
        return longest.getAndSet(Call.NONE);
    }

    /** What was answered otherwise than it should be. */
    List<String> failed() {
        return List.copyOf(failed);
    }

    /** Ids of the customers that were made. */
    Set<String> made() {
        return Set.copyOf(made);
    }

    @Override
    public void close() throws InterruptedException {
        going = false;
        for (Thread thread : threads) {
            thread.join(LONGEST_CALL.toMillis());
        }
    }
}
