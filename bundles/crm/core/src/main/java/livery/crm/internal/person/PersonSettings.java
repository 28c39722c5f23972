package livery.crm.internal.person;

import java.util.List;
import livery.platform.settings.ChoiceType;
import livery.platform.settings.Setting;
import livery.platform.settings.SettingSource;
import org.osgi.service.component.annotations.Component;

/** The group's policy: whether it knows who is a customer of several stores, and what these may learn of it. */
@Component
public final class PersonSettings implements SettingSource {

    /** Nobody is matched. */
    static final String OFF = "off";
    /** The group knows; stores learn nothing. */
    static final String LINKED = "linked";
    /** With the customer's consent, other stores learn that there is one, and since when. */
    static final String KNOWN = "known";
    /** And how many dealings there were, and when the last one was. */
    static final String DEALINGS = "dealings";

    public static final Setting<String> POLICY =
            Setting.ofGroup("crm.persons.policy", new ChoiceType(List.of(OFF, LINKED, KNOWN, DEALINGS)), OFF);

    @Override
    public List<Setting<?>> settings() {
        return List.of(POLICY);
    }
}
