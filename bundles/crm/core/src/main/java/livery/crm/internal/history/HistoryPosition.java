package livery.crm.internal.history;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livery.crm.internal.dealing.TimelinePosition;
import livery.platform.Identifier;

/** A place in a history: after the entry of this moment, kind and id. */
public record HistoryPosition(Instant at, String kind, long id) {

    private static final Pattern TEXT = Pattern.compile("(-?[0-9]{1,15})_([a-z0-9.-]{1,80})_([0-9]{1,19})");

    /** The place that the text names, or nothing when it names none. */
    public static Optional<HistoryPosition> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Instant at = Instant.ofEpochMilli(Long.parseLong(parts.group(1)));
        return Identifier.parse(parts.group(3)).map(id -> new HistoryPosition(at, parts.group(2), id));
    }

    /** The same place among the entries of one kind alone. */
    TimelinePosition among(String other) {
        int order = other.compareTo(kind);
        return new TimelinePosition(at, order > 0 ? Long.MAX_VALUE : order < 0 ? 0 : id);
    }

    @Override
    public String toString() {
        return at.toEpochMilli() + "_" + kind + "_" + id;
    }
}
