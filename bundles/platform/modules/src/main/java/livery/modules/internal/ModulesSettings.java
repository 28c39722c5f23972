package livery.modules.internal;

import java.util.List;
import livery.platform.settings.Setting;
import livery.platform.settings.SettingSource;
import livery.platform.settings.WholeNumberType;
import org.osgi.service.component.annotations.Component;

/** What the group sets of installed modules. */
@Component
public final class ModulesSettings implements SettingSource {

    /** For how many days an archive is kept that no set holds any more to which one could go back. */
    public static final Setting<Long> ARCHIVES =
            Setting.ofGroup("modules.retention.archives", WholeNumberType.days(1, 3_650), 90L);

    @Override
    public List<Setting<?>> settings() {
        return List.of(ARCHIVES);
    }
}
