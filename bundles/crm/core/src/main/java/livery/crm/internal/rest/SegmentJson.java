package livery.crm.internal.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.segment.SegmentDraft;
import livery.crm.internal.segment.SegmentRow;
import livery.crm.internal.segment.Segments;
import livery.platform.CallContext;
import livery.platform.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A segment.
 *
 * @param criterion as {@code /criteria/schema} says; null when it is withheld
 * @param withheld whether the criterion asks for what the reader may not read: then neither it nor its members are shown
 * @param reason why it is paused, in the reader's language; null while it is active
 * @param place where in the criterion the reason lies, as a JSON pointer, or null
 * @param preset which of those that are shipped it was made of, or null
 * @param before how many it had 30 days ago, or on the first day that is known since; null in its first days
 * @param evaluatedAt when all customers were gone through last; null before the first time
 */
public record SegmentJson(
        String id,
        String name,
        @Nullable Map<String, Object> criterion,
        boolean withheld,
        @Nullable String persona,
        @Nullable String treatment,
        State state,
        @Nullable String reason,
        @Nullable String place,
        @Nullable String preset,
        long members,
        @Nullable SizeJson before,
        @Nullable Instant evaluatedAt,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** Whether it is kept up to date. */
    public enum State {
        @JsonProperty("active")
        ACTIVE,
        @JsonProperty("paused")
        PAUSED
    }

    /**
     * What staff write of a segment.
     *
     * @param name at most 100 characters, one of its own in the store
     * @param persona who they are and what they need, at most 2,000 characters
     * @param treatment what the store does for them, at most 2,000 characters
     * @param state active when it is left out
     */
    public record Input(
            @Nullable String name,
            @Nullable Map<String, Object> criterion,
            @Nullable String persona,
            @Nullable String treatment,
            @Nullable State state) {

        static Input of(SegmentDraft draft) {
            return new Input(
                    draft.name(),
                    draft.criterion(),
                    draft.persona(),
                    draft.treatment(),
                    draft.paused() ? State.PAUSED : State.ACTIVE);
        }

        SegmentDraft draft() {
            return new SegmentDraft(name, criterion, persona, treatment, state == State.PAUSED);
        }
    }

    /** How many a segment had at the end of a day, or has so far today. */
    public record SizeJson(LocalDate day, long members) {}

    static SegmentJson of(SegmentRow row, Segments.@Nullable Size before, Texts texts, CallContext call) {
        Map<String, Object> criterion = row.tree();
        boolean readable = Guarded.readable(call, criterion);
        String hold = row.hold();
        return new SegmentJson(
                Long.toString(row.id()),
                row.name(),
                readable ? criterion : null,
                !readable,
                row.persona(),
                row.treatment(),
                hold == null ? State.ACTIVE : State.PAUSED,
                hold == null ? null : texts.text(hold, Map.of(), call.locale()),
                readable ? row.holdPlace() : null,
                row.preset(),
                row.members(),
                before == null ? null : new SizeJson(before.day(), before.members()),
                row.evaluatedAt(),
                row.version(),
                row.createdAt(),
                row.updatedAt());
    }
}
