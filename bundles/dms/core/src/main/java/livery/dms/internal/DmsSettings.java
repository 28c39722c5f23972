package livery.dms.internal;

import java.util.List;
import livery.platform.settings.Setting;
import livery.platform.settings.SettingSource;
import livery.platform.settings.WholeNumberType;
import org.osgi.service.component.annotations.Component;

/** What connections and imports leave to the group, its brands and its stores. */
@Component
public final class DmsSettings implements SettingSource {

    /** For how many days a record is kept as it came, after it has been taken in. */
    public static final Setting<Long> RAW_RECORDS =
            Setting.ofStore("dms.retention.raw-records", WholeNumberType.days(30, 3_650), 365L);

    @Override
    public List<Setting<?>> settings() {
        return List.of(RAW_RECORDS);
    }
}
