package livery.crm.internal.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    /** Within how many days an open lead's owner takes the next step, by its stage; zero where no task is made of it. */
    public static final Map<String, Setting<Long>> STEP_WITHIN = Map.of(
            "new",
            step("new", 1),
            "contacted",
            step("contacted", 3),
            "qualified",
            step("qualified", 3),
            "offer",
            step("offer", 5));

    private static Setting<Long> step(String stage, long days) {
        return Setting.ofStore("crm.lead.step-within." + stage, WholeNumberType.days(0, 90), days);
    }

    @Override
    public List<Setting<?>> settings() {
        List<Setting<?>> all = new ArrayList<>(List.of(SLEEP_AFTER));
        Stream.of("new", "contacted", "qualified", "offer")
                .map(STEP_WITHIN::get)
                .forEach(all::add);
        all.add(BIRTHDAYS_AHEAD);
        all.add(RENTALS_AHEAD);
        return all;
    }
}
