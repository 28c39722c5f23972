package livery.launcher;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import livery.database.MariaDbServer;
import org.jspecify.annotations.Nullable;

/** The two processes of a run, stopped in the right order however it ends. */
final class Processes {
    private volatile @Nullable Platform platform;
    private volatile CompletableFuture<Optional<MariaDbServer>> database =
            CompletableFuture.completedFuture(Optional.empty());
    private volatile boolean stopping;

    void platform(Platform started) {
        platform = started;
    }

    void database(CompletableFuture<Optional<MariaDbServer>> starting) {
        database = starting;
    }

    /** On Ctrl-C or SIGTERM: stops both and ends this program as one that did what it was told. */
    void stopWhenSignalled() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            if (stopping) {
                                return;
                            }
                            stop();
                            Runtime.getRuntime().halt(0);
                        },
                        "stop"));
    }

    synchronized void stop() {
        stopping = true;
        try {
            if (platform != null) {
                platform.stop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        platform = null;
        // Waits for a start that is under way: a server that comes up after this would be left alone.
        started().ifPresent(MariaDbServer::close);
        database = CompletableFuture.completedFuture(Optional.empty());
    }

    boolean stopping() {
        return stopping;
    }

    boolean alive() {
        return !stopping && alive(platform()) && alive(database());
    }

    /** Returns true when both were asked to end, and false when one of them ended by itself. */
    boolean awaitEnd() throws InterruptedException {
        CompletableFuture<?>[] ends = Stream.of(platform(), database())
                .flatMap(Optional::stream)
                .map(Process::onExit)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.anyOf(ends).join();
        return stopping;
    }

    String whoDied() {
        return alive(platform()) ? "The database ended" : "The platform ended";
    }

    private Optional<Process> platform() {
        return Optional.ofNullable(platform).map(Platform::process);
    }

    private Optional<Process> database() {
        return database.isDone() ? started().map(MariaDbServer::process) : Optional.empty();
    }

    private Optional<MariaDbServer> started() {
        return database.exceptionally(failed -> Optional.empty()).join();
    }

    private static boolean alive(Optional<Process> process) {
        return process.map(Process::isAlive).orElse(true);
    }
}
