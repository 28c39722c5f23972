package livery.crm.internal.segment;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What staff write of a segment.
 *
 * @param criterion as JSON has it
 * @param persona who they are, what they need
 * @param treatment what the store does for them
 * @param paused whether it rests because somebody wants it to
 */
public record SegmentDraft(
        @Nullable String name,
        @Nullable Map<String, Object> criterion,
        @Nullable String persona,
        @Nullable String treatment,
        boolean paused) {}
