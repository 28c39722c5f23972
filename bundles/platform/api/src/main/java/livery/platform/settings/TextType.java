package livery.platform.settings;

import java.util.Map;
import java.util.Optional;
import livery.platform.FieldFault;

/**
 * A text.
 *
 * @param least the fewest characters
 * @param most the most characters, up to 1,000
 */
public record TextType(int least, int most) implements SettingType<String> {

    private static final int LONGEST = 1_000;

    public TextType {
        if (least < 0 || most < least || most > LONGEST) {
            throw new IllegalArgumentException("from " + least + " to " + most + " characters");
        }
    }

    @Override
    public Optional<FieldFault> fault(String field, Object plain) {
        if (!(plain instanceof String text)) {
            return Optional.of(new FieldFault(field, "platform.setting.text"));
        }
        return text.length() < least || text.length() > most
                ? Optional.of(new FieldFault(field, "platform.text.length", Map.of("least", least, "most", most)))
                : Optional.empty();
    }

    @Override
    public String read(Object plain) {
        if (plain instanceof String text) {
            return text;
        }
        throw SettingType.unreadable(plain);
    }

    @Override
    public Object plain(String value) {
        return value;
    }
}
