package livery.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livery.database.Directories;
import livery.demo.Demonstration;
import livery.demo.Store;

/**
 * The demonstration's three stores, set up at the first start of a home whose database has no stores. Their files come in
 * after that by themselves.
 */
final class DemoStores {
    private static final Pattern KEY = Pattern.compile("\"apiKey\"\\s*:\\s*\"([^\"]+)\"");

    private final Home home;
    private final Steps steps;
    private final DemoDecision decision;
    private final DemoDecision.State state;
    private final Demonstration demonstration;
    private CompletableFuture<Void> exports = CompletableFuture.completedFuture(null);

    /** Decides, or reads what was decided: to be called before the home gets its settings. */
    DemoStores(Home home, boolean asked, Steps steps) throws IOException {
        this.home = home;
        this.steps = steps;
        this.decision = new DemoDecision(home);
        this.state = decision.at(asked);
        this.demonstration = new Demonstration(home.demo(), Store.demonstration());
    }

    private boolean wanted() {
        return state == DemoDecision.State.WANTED || state == DemoDecision.State.BEGUN;
    }

    /** Begins to write what the dealer systems export, while the platform starts. */
    void prepare() {
        if (wanted()) {
            exports = CompletableFuture.runAsync(() -> {
                try {
                    demonstration.writeExports();
                } catch (IOException e) {
                    throw new CompletionException(e);
                }
            });
        }
    }

    /** Does what is left to do, over the running platform at this address. */
    void setUp(String url) throws IOException, InterruptedException {
        if (!wanted()) {
            return;
        }
        Instant since = Instant.now();
        awaitExports();
        Optional<String> key = key();
        try {
            if (state == DemoDecision.State.WANTED && (key.isEmpty() || Demonstration.anyStore(url, key.get()))) {
                Directories.delete(home.demo());
                decision.write(DemoDecision.State.DECLINED);
                steps.say("no demo stores: the database was in use before this home");
            } else if (key.isEmpty()) {
                steps.say("the demo stores stay as they are, set up in part: " + home.firstSignIn()
                        + ", whose key makes them, is gone; --no-demo leaves them so");
            } else {
                decision.write(DemoDecision.State.BEGUN);
                demonstration.setUp(url, key.get());
                decision.write(DemoDecision.State.DONE);
                steps.done("three demo stores; their exports come in now", since);
            }
        } catch (IOException e) {
            throw failed("The demo stores cannot be set up: ", e);
        }
    }

    private void awaitExports() {
        try {
            exports.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException fault) {
                throw failed("What the demo stores import cannot be written into " + home.demo() + ": ", fault);
            }
            throw e;
        }
    }

    private static LauncherException failed(String what, IOException fault) {
        return new LauncherException(
                LauncherException.FAILED, what + FileFault.words(fault) + "; --no-demo starts without them");
    }

    private Optional<String> key() throws IOException {
        Path file = home.firstSignIn();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Matcher key = KEY.matcher(Files.readString(file));
        return key.find() ? Optional.of(key.group(1)) : Optional.empty();
    }
}
