package livery.platform.internal.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import livery.platform.Fault;

/**
 * Keeps those who try passwords from trying many, and many who try at once from taking all memory: a password's hash
 * takes 19 MiB while it is computed. Names that nobody has are treated like others, so that nothing is learnt of them.
 */
final class SignInGate {

    private static final int FREE_FAILURES = 4;
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);
    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final int MOST_NAMES = 50_000;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** How often a name has failed in a row, and when (milliseconds of the clock) it may be tried again. */
    private record Failures(int count, long again) {}

    private final InstantSource clock;
    private final Semaphore hashes = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final Cache<String, Failures> failures = Caffeine.newBuilder()
            .maximumSize(MOST_NAMES)
            .expireAfterWrite(REMEMBERED)
            .build();

    SignInGate(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Compares, and remembers whether it was right.
     *
     * @throws Fault of kind TOO_MANY, without comparing, when the name has failed too often, or too many try at once
     */
    boolean pass(String name, BooleanSupplier comparison) {
        String key = name.toLowerCase(Locale.ROOT);
        Failures before = failures.getIfPresent(key);
        long wait = before == null ? 0 : before.again() - clock.millis();
        if (wait > 0) {
            throw later("platform.sign-in.later", TimeUnit.MILLISECONDS.toSeconds(wait) + 1);
        }
        boolean right = oneOfFew(comparison);
        if (right) {
            failures.invalidate(key);
        } else {
            failures.asMap().merge(key, failed(0), (known, first) -> failed(known.count()));
        }
        return right;
    }

    private boolean oneOfFew(BooleanSupplier comparison) {
        try {
            if (!hashes.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw later("platform.sign-in.busy", PATIENCE.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw later("platform.sign-in.busy", PATIENCE.toSeconds());
        }
        try {
            return comparison.getAsBoolean();
        } finally {
            hashes.release();
        }
    }

    private Failures failed(int before) {
        int count = before + 1;
        long delay = count <= FREE_FAILURES
                ? 0
                : Math.min(LONGEST_DELAY.toMillis(), 1_000L << Math.min(count - FREE_FAILURES - 1, 10));
        return new Failures(count, clock.millis() + delay);
    }

    private static Fault later(String code, long seconds) {
        return Fault.of(Fault.Kind.TOO_MANY, code, Map.of("seconds", seconds));
    }
}
