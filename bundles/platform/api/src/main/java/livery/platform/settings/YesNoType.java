package livery.platform.settings;

import java.util.Optional;
import livery.platform.FieldFault;

/** Yes or no. */
public record YesNoType() implements SettingType<Boolean> {

    @Override
    public Optional<FieldFault> fault(String field, Object plain) {
        return plain instanceof Boolean
                ? Optional.empty()
                : Optional.of(new FieldFault(field, "platform.setting.yes-no"));
    }

    @Override
    public Boolean read(Object plain) {
        if (plain instanceof Boolean yes) {
            return yes;
        }
        throw SettingType.unreadable(plain);
    }

    @Override
    public Object plain(Boolean value) {
        return value;
    }
}
