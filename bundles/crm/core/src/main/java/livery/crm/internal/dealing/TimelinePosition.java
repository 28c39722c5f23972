package livery.crm.internal.dealing;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livery.platform.Identifier;

/** A place in a timeline: after the dealing of this start and id. */
public record TimelinePosition(Instant startedAt, long id) {

    private static final Pattern TEXT = Pattern.compile("(-?[0-9]{1,15})_([0-9]{1,19})");

    /** The place that the text names, or nothing when it names none. */
    public static Optional<TimelinePosition> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Instant startedAt = Instant.ofEpochMilli(Long.parseLong(parts.group(1)));
        return Identifier.parse(parts.group(2)).map(id -> new TimelinePosition(startedAt, id));
    }

    @Override
    public String toString() {
        return startedAt.toEpochMilli() + "_" + id;
    }
}
