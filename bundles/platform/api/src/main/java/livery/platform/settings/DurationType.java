package livery.platform.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import livery.platform.FieldFault;

/** A length of time, plain as ISO 8601 has it: {@code PT30M}, {@code PT12H}, {@code P7D} (days of 24 hours). */
public record DurationType(Duration least, Duration most) implements SettingType<Duration> {

    public DurationType {
        if (least.isNegative() || least.compareTo(most) > 0) {
            throw new IllegalArgumentException("from " + least + " to " + most);
        }
    }

    @Override
    public Optional<FieldFault> fault(String field, Object plain) {
        Optional<Duration> duration = parse(plain);
        if (duration.isEmpty()) {
            return Optional.of(new FieldFault(field, "platform.setting.duration"));
        }
        return duration.get().compareTo(least) < 0 || duration.get().compareTo(most) > 0
                ? Optional.of(new FieldFault(field, "platform.setting.range", Map.of("least", least, "most", most)))
                : Optional.empty();
    }

    @Override
    public Duration read(Object plain) {
        return parse(plain).orElseThrow(() -> SettingType.unreadable(plain));
    }

    @Override
    public Object plain(Duration value) {
        return value.toString();
    }

    private static Optional<Duration> parse(Object plain) {
        try {
            return plain instanceof String text ? Optional.of(Duration.parse(text)) : Optional.empty();
        } catch (DateTimeParseException | ArithmeticException none) {
            return Optional.empty();
        }
    }
}
