package livery.crm.internal.values;

import java.util.List;
import livery.platform.settings.Setting;
import livery.platform.settings.SettingSource;
import livery.platform.settings.WholeNumberType;
import org.osgi.service.component.annotations.Component;

/** What staff's work leaves to the group, its brands and its stores. */
@Component
public final class WorkSettings implements SettingSource {

    /** After how many days without being in touch a lead sleeps. */
    public static final Setting<Long> SLEEP_AFTER =
            Setting.ofStore("crm.lead.sleep-after", WholeNumberType.days(1, 365), 30L);

    /** How many days ahead birthdays are shown on the page of the day. */
    public static final Setting<Long> BIRTHDAYS_AHEAD =
            Setting.ofStore("crm.my-day.birthdays-ahead", WholeNumberType.days(0, 31), 7L);

    /** How many days ahead the ends of rentals are shown on the page of the day. */
    public static final Setting<Long> RENTALS_AHEAD =
            Setting.ofStore("crm.my-day.rentals-ahead", WholeNumberType.days(0, 31), 3L);

    @Override
    public List<Setting<?>> settings() {
        return List.of(SLEEP_AFTER, BIRTHDAYS_AHEAD, RENTALS_AHEAD);
    }
}
