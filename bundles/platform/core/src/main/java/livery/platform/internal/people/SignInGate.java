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
    /** A store with all its people may have one address. */
    private static final int FREE_FAILURES_OF_ADDRESS = 20;

    private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);
    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final int MOST_NAMES = 50_000;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** How often a name or an address has failed in a row, and when (milliseconds of the clock) it may be tried again. */
    private record Failures(int count, long again) {}

    private final InstantSource clock;
    private final Semaphore hashes = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final Cache<String, Failures> failures = memory();
    private final Cache<String, Failures> byAddress = memory();

    SignInGate(InstantSource clock) {
        this.clock = clock;
    }

    private static Cache<String, Failures> memory() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_NAMES)
                .expireAfterWrite(REMEMBERED)
                .build();
    }

    /**
     * Compares, and remembers whether it was right. A right password clears what the name had failed, never what the
     * address had: one good account would buy tries at all others.
     *
     * @param address whose failures count together; one that says nothing of the caller counts nothing
     * @throws Fault of kind TOO_MANY, without comparing, when name or address has failed too often, or too many try at once
     */
    boolean pass(String name, String address, BooleanSupplier comparison) {
        String key = name.toLowerCase(Locale.ROOT);
        boolean blamed = tells(address);
        refuseWhoMustWait(key, address, blamed);
        return oneOfFew(() -> {
            // Those who came before while this one stood in the queue may have failed.
            refuseWhoMustWait(key, address, blamed);
            boolean right = comparison.getAsBoolean();
            // Before the next one of the queue looks whether to wait.
            remember(key, address, blamed, right);
            return right;
        });
    }

    private void remember(String key, String address, boolean blamed, boolean right) {
        if (right) {
            failures.invalidate(key);
            return;
        }
        fail(failures, key, FREE_FAILURES);
        if (blamed) {
            fail(byAddress, address, FREE_FAILURES_OF_ADDRESS);
        }
    }

    private void refuseWhoMustWait(String key, String address, boolean blamed) {
        long wait = Math.max(wait(failures, key), blamed ? wait(byAddress, address) : 0);
        if (wait > 0) {
            throw later("platform.sign-in.later", TimeUnit.MILLISECONDS.toSeconds(wait) + 1);
        }
    }

    /** Behind a proxy on this machine everybody has its address. */
    private static boolean tells(String address) {
        return !(address.isEmpty()
                || address.startsWith("127.")
                || address.equals("::1")
                || address.equals("0:0:0:0:0:0:0:1"));
    }

    private long wait(Cache<String, Failures> memory, String key) {
        Failures before = memory.getIfPresent(key);
        return before == null ? 0 : before.again() - clock.millis();
    }

    private void fail(Cache<String, Failures> memory, String key, int free) {
        memory.asMap().merge(key, failed(0, free), (known, first) -> failed(known.count(), free));
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

    private Failures failed(int before, int free) {
        int count = before + 1;
        long delay = count <= free ? 0 : Math.min(LONGEST_DELAY.toMillis(), 1_000L << Math.min(count - free - 1, 10));
        return new Failures(count, clock.millis() + delay);
    }

    private static Fault later(String code, long seconds) {
        return Fault.of(Fault.Kind.TOO_MANY, code, Map.of("seconds", seconds));
    }
}
