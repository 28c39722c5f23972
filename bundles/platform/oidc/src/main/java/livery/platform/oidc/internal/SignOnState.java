package livery.platform.oidc.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.regex.Pattern;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.encryption.Encryption;
import org.jspecify.annotations.Nullable;

/**
 * The state of a sign-in that is under way, kept nowhere: it carries its end and a seal that only this installation can
 * make, for one browser. Nonce and code verifier follow from the state and the browser's secret, so tabs do not disturb
 * each other, and any node can go on with what another has begun.
 */
final class SignOnState {

    static final Duration LENGTH = Duration.ofMinutes(10);

    private static final String PURPOSE = "platform.sign-on.seal";
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Encryption encryption;
    private final InstantSource clock;

    SignOnState(Encryption encryption, InstantSource clock) {
        this.encryption = encryption;
        this.clock = clock;
    }

    /** The browser's secret: the one that it has, or a fresh one. */
    String browser(@Nullable String known) {
        return known != null && SECRET.matcher(known).matches() ? known : random();
    }

    /** A state for this browser, taken once within {@link #LENGTH}. */
    String begin(String browser) {
        String open = random() + "." + clock.instant().plus(LENGTH).getEpochSecond();
        return open + "." + seal(open, browser);
    }

    /**
     * When the state ends.
     *
     * @throws Fault when it was not begun here for this browser, or is over
     */
    Instant check(@Nullable String state, @Nullable String browser) {
        int dot = state == null ? -1 : state.lastIndexOf('.');
        if (state == null || browser == null || dot < 0 || !same(state.substring(dot + 1), state, dot, browser)) {
            throw refused();
        }
        Instant end = end(state.substring(state.indexOf('.') + 1, dot));
        if (end.isBefore(clock.instant())) {
            throw refused();
        }
        return end;
    }

    private boolean same(String given, String state, int dot, String browser) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8),
                seal(state.substring(0, dot), browser).getBytes(StandardCharsets.UTF_8));
    }

    private static Instant end(String seconds) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (NumberFormatException | DateTimeException e) {
            throw refused();
        }
    }

    private String seal(String open, String browser) {
        return BASE64.encodeToString(encryption.blindIndex(TenantId.GROUP, PURPOSE, open + "." + browser));
    }

    /** What follows from the state for one use; nobody without the browser's secret can tell it. */
    static String derived(String use, String state, String browser) {
        try {
            return BASE64.encodeToString(MessageDigest.getInstance("SHA-256")
                    .digest((use + "." + browser + "." + state).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }

    private static Fault refused() {
        return Fault.of(Fault.Kind.INVALID, "platform.sign-on.state");
    }
}
