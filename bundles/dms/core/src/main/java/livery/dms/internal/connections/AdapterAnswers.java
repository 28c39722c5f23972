package livery.dms.internal.connections;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import livery.dms.Adapter;
import livery.dms.Setting;
import livery.dms.Settings;
import livery.dms.TestResult;
import livery.platform.Cause;
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
    private static final String FAILED = "dms.adapter.failed";

    private AdapterAnswers() {}

    /** What is wrong with the settings beyond their types. */
    static List<FieldFault> faults(Adapter adapter, Settings settings) {
        try {
            return Objects.requireNonNull(adapter.faults(settings), "no answer");
        } catch (RuntimeException | LinkageError e) {
            return List.of(new FieldFault("", FAILED, told(adapter, settings, e)));
        }
    }

    /** What trying the settings out has shown. */
    static TestResult test(Adapter adapter, Settings settings, Tenant tenant) {
        try {
            return Objects.requireNonNull(adapter.test(settings, tenant.region()), "no answer");
        } catch (RuntimeException | LinkageError e) {
            return new TestResult(List.of(new TestResult.Check(FAILED, false, told(adapter, settings, e), null)), null);
        }
    }

    /** Without its message as it is, for that may hold a password. */
    private static Map<String, Object> told(Adapter adapter, Settings settings, Throwable thrown) {
        String reason = covered(Cause.of(thrown), adapter, settings);
        StackTraceElement[] frames = thrown.getStackTrace();
        LOG.warn(
                "The adapter {} failed at settings with {}: {}, at {}",
                adapter.id(),
                thrown.getClass().getName(),
                reason,
                frames.length == 0 ? "an unknown place" : frames[0]);
        return Map.of("adapter", adapter.id(), "reason", reason);
    }

    private static String covered(String reason, Adapter adapter, Settings settings) {
        String covered = reason;
        for (Setting setting : adapter.settings()) {
            String value = settings.text(setting.name());
            if (setting.type() == Setting.Type.SECRET && !value.isEmpty()) {
                covered = covered.replace(value, "•••");
            }
        }
        return covered;
    }
}
