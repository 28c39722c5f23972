package livery.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livery.demo.Demonstration;
import livery.demo.Store;

/** The demonstration's three stores, set up at the first start of a home. Their files come in after that by themselves. */
final class DemoStores {
    private static final Pattern KEY = Pattern.compile("\"apiKey\"\\s*:\\s*\"([^\"]+)\"");

    private final Home home;
    private final Demonstration demonstration;
    private CompletableFuture<Void> exports = CompletableFuture.completedFuture(null);

    DemoStores(Home home) {
        this.home = home;
        this.demonstration = new Demonstration(home.directory().resolve("demo"), Store.demonstration());
    }

    boolean wanted() {
        return !demonstration.done();
    }

    /** Begins to write what the dealer systems export, while the platform starts. */
    void prepare() {
        exports = CompletableFuture.runAsync(() -> {
            try {
                demonstration.writeExports();
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
    }

    void setUp(String url, Steps steps) throws IOException, InterruptedException {
        Instant since = Instant.now();
        exports.join();
        demonstration.setUp(url, key());
        steps.done("three demo stores; their exports come in now", since);
    }

    private String key() throws IOException {
        Path file = home.directory().resolve("first-sign-in.json");
        Matcher key = KEY.matcher(Files.readString(file));
        if (!key.find()) {
            throw new IOException(file + " holds no API key");
        }
        return key.group(1);
    }
}
