package livery.dms.internal.connections;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import livery.dms.Adapter;
import livery.dms.Setting;
import livery.dms.Settings;
import livery.dms.TestResult;
import livery.platform.Cause;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What adapters say of settings. What one throws instead is told as its answer: whoever fills in the form cannot look
 * into the log.
 */
final class AdapterAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(AdapterAnswers.class);

    private AdapterAnswers() {}

    /**
     * What is wrong with the settings beyond their types.
     *
     * @throws Fault when that is the adapter's answer
     */
    static List<FieldFault> faults(Adapter adapter, Settings settings) {
        try {
            return Objects.requireNonNull(adapter.faults(settings), "no answer");
        } catch (Fault e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            return List.of(new FieldFault("", "dms.adapter.failed", told(adapter, settings, e)));
        }
    }

    /**
     * What trying the settings out has shown.
     *
     * @throws Fault when that is the adapter's answer
     */
    static TestResult test(Adapter adapter, Settings settings, Tenant tenant) {
        try {
            return Objects.requireNonNull(adapter.test(settings, tenant.region()), "no answer");
        } catch (Fault e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            Map<String, Object> values = told(adapter, settings, e);
            return new TestResult(List.of(new TestResult.Check("dms.adapter.failed", false, values, null)), null);
        }
    }

    /** Without its message as it is, for that may hold a password. */
    private static Map<String, Object> told(Adapter adapter, Settings settings, Throwable thrown) {
        String reason = covered(Cause.of(thrown), adapter, settings);
        Throwable cause = innermost(thrown);
        StackTraceElement[] frames = cause.getStackTrace();
        LOG.warn(
                "The adapter {} failed at settings with {}: {}, at {}",
                adapter.id(),
                cause.getClass().getName(),
                reason,
                frames.length == 0 ? "an unknown place" : frames[0]);
        return Map.of("adapter", adapter.id(), "reason", reason);
    }

    private static Throwable innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Longer ones first, for one may begin another. */
    private static String covered(String reason, Adapter adapter, Settings settings) {
        List<String> secrets = adapter.settings().stream()
                .filter(setting -> setting.type() == Setting.Type.SECRET)
                .flatMap(setting -> settings.text(setting.name()).lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .flatMap(AdapterAnswers::spellings)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        String covered = reason;
        for (String secret : secrets) {
            covered = covered.replace(secret, "•••");
        }
        return covered;
    }

    /** As it is, and as it stands in an address. */
    private static Stream<String> spellings(String secret) {
        String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return Stream.of(secret, encoded, encoded.replace("+", "%20"));
    }
}
