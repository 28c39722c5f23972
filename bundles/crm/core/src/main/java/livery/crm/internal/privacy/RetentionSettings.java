package livery.crm.internal.privacy;

import java.util.List;
import livery.platform.settings.Setting;
import livery.platform.settings.SettingSource;
import livery.platform.settings.WholeNumberType;
import org.osgi.service.component.annotations.Component;

/** For how long customers and leads are kept. */
@Component
public final class RetentionSettings implements SettingSource {

    /** After so many years without a dealing a customer is erased; 0 for never, which only a store's own law can say. */
    public static final Setting<Long> CUSTOMERS =
            Setting.ofStore("crm.retention.customers", new WholeNumberType(0, 50, "year"), 0L);

    /** After so many days without a change a lost lead is taken out; 0 for never. */
    public static final Setting<Long> LEADS =
            Setting.ofStore("crm.retention.leads", WholeNumberType.days(0, 3_650), 0L);

    @Override
    public List<Setting<?>> settings() {
        return List.of(CUSTOMERS, LEADS);
    }
}
