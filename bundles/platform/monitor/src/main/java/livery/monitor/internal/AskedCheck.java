package livery.monitor.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import livery.platform.health.HealthCheck;
import livery.platform.health.HealthPart;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A check of which no more than one question is out at a time: whoever asks meanwhile waits for the same answer, and one
 * that does not come back holds one thread, however often it is asked for.
 */
final class AskedCheck {

    private static final Logger LOG = LoggerFactory.getLogger(AskedCheck.class);

    /** Its answer, and when it was asked for. */
    private record Question(long asked, CompletableFuture<List<HealthPart>> answer) {}

    private final HealthCheck check;
    private @Nullable Question out;

    AskedCheck(HealthCheck check) {
        this.check = check;
    }

    boolean isOf(HealthCheck other) {
        return check.equals(other);
    }

    /** Asks it, unless it owes an answer still. */
    synchronized void ask(Executor threads) {
        if (out == null || out.answer().isDone()) {
            CompletableFuture<List<HealthPart>> answer = new CompletableFuture<>();
            out = new Question(System.nanoTime(), answer);
            threads.execute(() -> answer(answer));
        }
    }

    private void answer(CompletableFuture<List<HealthPart>> answer) {
        try {
            answer.complete(List.copyOf(check.parts()));
        } catch (Throwable thrown) {
            // Of whatever kind it is: without an answer it would count as hanging for good.
            answer.completeExceptionally(thrown);
        }
    }

    /**
     * Its parts, or one that says that there is no answer; waits no longer than for so long since it was asked. One that
     * fails or hangs says nothing of the node, and keeps no other one from being heard.
     */
    List<HealthPart> parts(Duration most) throws InterruptedException {
        Question asked = asked();
        long left = most.toNanos() - (System.nanoTime() - asked.asked());
        try {
            return asked.answer().get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return List.of(told("platform.health.check-hangs"));
        } catch (ExecutionException e) {
            LOG.warn("{} does not say how its parts are", name(), e.getCause());
            return List.of(told("platform.health.check-failed"));
        }
    }

    private synchronized Question asked() {
        if (out == null) {
            throw new IllegalStateException(name() + " has not been asked");
        }
        return out;
    }

    private HealthPart told(String code) {
        return HealthPart.warning("check/" + name(), code, Map.of("check", name()));
    }

    private String name() {
        return check.getClass().getName();
    }
}
