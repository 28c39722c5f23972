package livery.platform.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.platform.FieldFault;

/**
 * One of a few words. The name of each is a message of the module: the setting's own code of its name, with the choice
 * behind it ({@code platform.setting.language.zh-CN}).
 */
public record ChoiceType(List<String> choices) implements SettingType<String> {

    public ChoiceType {
        choices = List.copyOf(choices);
    }

    @Override
    public Optional<FieldFault> fault(String field, Object plain) {
        return plain instanceof String && choices.contains(plain)
                ? Optional.empty()
                : Optional.of(
                        new FieldFault(field, "platform.setting.choice", Map.of("known", String.join(", ", choices))));
    }

    @Override
    public String read(Object plain) {
        if (plain instanceof String choice && choices.contains(choice)) {
            return choice;
        }
        throw SettingType.unreadable(plain);
    }

    @Override
    public Object plain(String value) {
        return value;
    }
}
