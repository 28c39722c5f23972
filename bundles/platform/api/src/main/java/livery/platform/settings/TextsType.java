package livery.platform.settings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import livery.platform.FieldFault;

/**
 * A list of texts.
 *
 * @param each what each of them is
 * @param most the most entries, up to 100
 */
public record TextsType(TextType each, int most) implements SettingType<List<String>> {

    private static final int LONGEST = 100;

    public TextsType {
        if (most < 1 || most > LONGEST) {
            throw new IllegalArgumentException("up to " + most + " entries");
        }
    }

    @Override
    public Optional<FieldFault> fault(String field, Object plain) {
        if (!(plain instanceof List<?> list) || list.stream().anyMatch(Objects::isNull)) {
            return Optional.of(new FieldFault(field, "platform.setting.texts"));
        }
        if (list.size() > most) {
            return Optional.of(new FieldFault(field, "platform.list.size", Map.of("least", 0, "most", most)));
        }
        for (int i = 0; i < list.size(); i++) {
            Optional<FieldFault> fault = each.fault(field + "[" + i + "]", list.get(i));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    @Override
    public List<String> read(Object plain) {
        if (plain instanceof List<?> list) {
            return list.stream().map(each::read).toList();
        }
        throw SettingType.unreadable(plain);
    }

    @Override
    public Object plain(List<String> value) {
        return List.copyOf(value);
    }
}
