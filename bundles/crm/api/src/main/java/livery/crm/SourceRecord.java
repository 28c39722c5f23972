package livery.crm;

import java.util.Optional;
import livery.platform.privacy.Trace;

/**
 * A record of an outside system, by which a person can be known: themselves, a vehicle or a dealing of theirs.
 *
 * @param externalId as the source calls it
 */
public record SourceRecord(RecordKind kind, String source, String externalId) {

    private static final String TRACE = "source-record";

    /** As other modules are told of it. */
    public Trace trace() {
        return new Trace(TRACE, kind + "\n" + source + "\n" + externalId);
    }

    /** The record that a trace tells of, or nothing when it tells of something else. */
    public static Optional<SourceRecord> of(Trace trace) {
        String[] parts = trace.value().split("\n", 3);
        return trace.kind().equals(TRACE) && parts.length == 3
                ? Optional.of(new SourceRecord(RecordKind.valueOf(parts[0]), parts[1], parts[2]))
                : Optional.empty();
    }
}
