package livery.launcher;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The two processes of a run, stopped in the right order however it ends. Starting and stopping exclude each other: what
 * was started is known to the stop, and after the stop nothing starts.
 */
final class Processes {
    private volatile @Nullable Running platform;
    private volatile CompletableFuture<Optional<Running>> database =
            CompletableFuture.completedFuture(Optional.empty());
    private volatile boolean stopping;

    /** Starts the platform's process; does not wait until that is of use. */
    @FunctionalInterface
    interface PlatformStart {
        Running start() throws IOException;
    }

    /**
     * Starts both at the same time.
     *
     * @param databaseStart returns when the database answers; empty when there is none of ours
     * @return whether that was done: not when the stop came first
     */
    synchronized boolean start(Supplier<Optional<Running>> databaseStart, PlatformStart platformStart)
            throws IOException {
        if (stopping) {
            return false;
        }
        database = CompletableFuture.supplyAsync(databaseStart);
        platform = platformStart.start();
        return true;
    }

    /** Whether there is a database of ours, which then answers. A start of it that failed is thrown as it was. */
    boolean awaitDatabase() {
        try {
            return database.join().isPresent();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    /**
     * On Ctrl-C or SIGTERM: stops both, and ends this program as one that did what it was told. The program does not end
     * before that is done, also when its own stop is under way.
     */
    void stopWhenSignalled() {
        try {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> {
                                boolean signalled = !stopping;
                                stop();
                                if (signalled) {
                                    Runtime.getRuntime().halt(0);
                                }
                            },
                            "stop"));
        } catch (IllegalStateException signalledAlready) {
            stopping = true;
        }
    }

    /** Returns when both have ended; the second call does nothing, but not before the first is done. */
    synchronized void stop() {
        stopping = true;
        try {
            stop(Optional.ofNullable(platform));
        } finally {
            platform = null;
            // Waits for a start that is under way: a server that comes up after this would be left alone.
            stop(started());
            database = CompletableFuture.completedFuture(Optional.empty());
        }
    }

    private static void stop(Optional<Running> one) {
        try {
            if (one.isPresent()) {
                one.get().stop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean stopping() {
        return stopping;
    }

    boolean alive() {
        return !stopping && alive(platform()) && alive(database());
    }

    /** When one of them has ended by itself: false when it was the database. */
    boolean platformEnded() {
        return !alive(platform());
    }

    /** Returns true when both were asked to end, and false when one of them ended by itself. */
    boolean awaitEnd() {
        CompletableFuture<?>[] ends = Stream.of(platform(), database())
                .flatMap(Optional::stream)
                .map(Process::onExit)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.anyOf(ends).join();
        return stopping;
    }

    private Optional<Process> platform() {
        return Optional.ofNullable(platform).map(Running::process);
    }

    private Optional<Process> database() {
        return database.isDone() ? started().map(Running::process) : Optional.empty();
    }

    private Optional<Running> started() {
        return database.exceptionally(failed -> Optional.empty()).join();
    }

    private static boolean alive(Optional<Process> process) {
        return process.map(Process::isAlive).orElse(true);
    }
}
