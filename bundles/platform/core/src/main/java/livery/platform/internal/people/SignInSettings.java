package livery.platform.internal.people;

import java.time.Duration;
import java.util.List;
import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.settings.ChoiceType;
import livery.platform.settings.DurationType;
import livery.platform.settings.Setting;
import livery.platform.settings.SettingSource;
import livery.platform.settings.Settings;
import livery.platform.settings.WholeNumberType;
import livery.platform.settings.YesNoType;
import org.osgi.service.component.annotations.Component;

/** What the group decides of sessions, passwords and languages. */
@Component
public final class SignInSettings implements SettingSource {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "sign-in");

    /** How long a session lasts at most. */
    public static final Setting<Duration> LENGTH = Setting.ofGroup(
            "platform.session.length",
            new DurationType(Duration.ofMinutes(15), Duration.ofDays(30)),
            Duration.ofHours(12));

    /** After how long without a request a session ends; when the last one was is known to the minute. */
    public static final Setting<Duration> IDLE = Setting.ofGroup(
            "platform.session.idle", new DurationType(Duration.ofMinutes(5), Duration.ofDays(30)), Duration.ofHours(4));

    /** The fewest characters of a password that is being chosen; those that the platform makes have 20. */
    public static final Setting<Long> LEAST_PASSWORD =
            Setting.ofGroup("platform.password.least-length", new WholeNumberType(8, 20, "character"), 10L);

    /** The language of people who are added without one. */
    public static final Setting<String> LANGUAGE =
            Setting.ofGroup("platform.language", new ChoiceType(List.of("zh-CN", "zh-TW", "en")), "zh-CN");

    /** Whether people whom an issuer vouches for may sign in with a password here too. */
    public static final Setting<Boolean> PASSWORD_OF_LINKED =
            Setting.ofGroup("platform.password.of-linked", new YesNoType(), true);

    @Override
    public List<Setting<?>> settings() {
        return List.of(LENGTH, IDLE, LEAST_PASSWORD, PASSWORD_OF_LINKED, LANGUAGE);
    }

    /** The group's value. */
    static <T> T of(Settings settings, Setting<T> setting) {
        return settings.value(GROUP, setting);
    }
}
