package livery.web.rest.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import livery.platform.Fault;
import livery.platform.Identities;
import livery.platform.Identity;
import livery.platform.Permissions;
import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;

/**
 * How many requests a minute a key, a person's session and a store may make on this node; a key of an operator may make
 * any number. Each may save up what it does not use for a minute.
 */
@Component(service = RateLimits.class, configurationPid = "livery.web.rest")
public final class RateLimits {

    private static final int A_KEY = 3_000;
    private static final int A_SESSION = 6_000;
    private static final int A_TENANT = 30_000;
    /** Beyond that many at once, those that have been idle longest begin anew. */
    private static final int MOST_TRACKED = 100_000;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Identities identities;
    private final Cache<Object, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_TRACKED)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();
    private volatile Settings settings = new Settings(A_KEY, A_SESSION, A_TENANT);

    /** Requests a minute; 0 is any number. */
    private record Settings(int key, int session, int tenant) {}

    private record Key(String hash) {}

    private record Session(long id) {}

    /**
     * What is left to the caller.
     *
     * @param seconds until all of it is there again
     */
    record Left(int limit, long remaining, long seconds) {

        Left orTighter(@Nullable Left other) {
            return other == null || remaining <= other.remaining ? this : other;
        }
    }

    @Activate
    public RateLimits(@Reference Identities identities, Map<String, Object> configuration) {
        this.identities = identities;
        configure(configuration);
    }

    @Modified
    void configure(Map<String, Object> configuration) {
        settings = new Settings(
                number(configuration, "keyPerMinute", A_KEY),
                number(configuration, "sessionPerMinute", A_SESSION),
                number(configuration, "tenantPerMinute", A_TENANT));
        buckets.invalidateAll();
    }

    private static int number(Map<String, Object> configuration, String name, int otherwise) {
        String text =
                String.valueOf(configuration.getOrDefault(name, otherwise)).strip();
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(name + " is a number of requests a minute, not " + text);
        }
        return Integer.parseInt(text);
    }

    /**
     * Takes one request off what the caller may make.
     *
     * @param authorization the header with the key, or null for a session
     * @return what is left, or null when nothing limits the caller
     * @throws Fault of kind TOO_MANY when nothing is left
     */
    @Nullable
    Left take(Identity who, @Nullable String authorization) {
        if (authorization == null) {
            return who.session() == null ? null : take(new Session(who.session()), settings.session());
        }
        return isOperator(who)
                ? null
                : take(new Key(hash(Access.key(authorization).orElse(""))), settings.key());
    }

    /** As {@link #take(Identity, String)}, off what may be asked of the tenant. */
    @Nullable
    Left take(Identity who, TenantId tenant) {
        boolean key = who.session() == null;
        return key && isOperator(who) ? null : take((Object) tenant, settings.tenant());
    }

    private @Nullable Left take(Object of, int perMinute) {
        if (perMinute == 0) {
            return null;
        }
        Bucket bucket = buckets.get(
                of,
                unknown -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                        .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Math.max(1, seconds(probe.getNanosToWaitForRefill()));
            throw Fault.of(Fault.Kind.TOO_MANY, "web.rate.exceeded", Map.of("most", perMinute, "seconds", seconds));
        }
        return new Left(perMinute, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset()));
    }

    private static long seconds(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }

    private boolean isOperator(Identity who) {
        return identities.permissions(who, TenantId.GROUP).covers(Permissions.ALL);
    }

    /** Secrets are not kept where they are not needed. */
    private static String hash(String key) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
