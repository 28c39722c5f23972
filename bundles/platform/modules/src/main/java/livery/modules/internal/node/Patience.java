package livery.modules.internal.node;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Calls code of a module, which may not come back, and goes on without it when it does not. */
final class Patience {

    private static final Duration BETWEEN = Duration.ofMillis(100);

    private Patience() {}

    /**
     * Calls it in a thread of its own, which is left behind when it does not end in time, and returns what it returns.
     *
     * @param waits whether it waits for something that takes its time, which is not counted
     * @throws TimeoutException when it does not end in time
     * @throws ExecutionException when it throws
     */
    static <T> T within(Duration most, BooleanSupplier waits, Callable<T> call)
            throws ExecutionException, TimeoutException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(task, "livery-module");
        thread.setDaemon(true);
        thread.start();
        Duration left = most;
        while (true) {
            try {
                return task.get(BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                left = waits.getAsBoolean() ? most : left.minus(BETWEEN);
                if (left.isNegative()) {
                    thread.interrupt();
                    throw e;
                }
            }
        }
    }
}
