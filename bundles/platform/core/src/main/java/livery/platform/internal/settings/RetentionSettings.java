package livery.platform.internal.settings;

import java.util.List;
import livery.platform.settings.Setting;
import livery.platform.settings.SettingSource;
import livery.platform.settings.WholeNumberType;
import org.osgi.service.component.annotations.Component;

/** For how many days the platform keeps what it writes by itself. */
@Component
public final class RetentionSettings implements SettingSource {

    /** Facts that everybody has been told, in days. */
    public static final Setting<Long> FACTS =
            Setting.ofGroup("platform.retention.facts", WholeNumberType.days(7, 3_650), 90L);

    /** No entry of the audit trail is deleted sooner. */
    public static final int SHORTEST_AUDIT_DAYS = 180;

    /** Entries of the audit trail, in days: 180 at least, for the law asks for six months of logs. */
    public static final Setting<Long> AUDIT =
            Setting.ofGroup("platform.retention.audit", WholeNumberType.days(SHORTEST_AUDIT_DAYS, 7_300), 1_825L);

    @Override
    public List<Setting<?>> settings() {
        return List.of(FACTS, AUDIT);
    }
}
