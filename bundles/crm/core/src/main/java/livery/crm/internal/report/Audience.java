package livery.crm.internal.report;

import java.util.Locale;
import livery.crm.internal.adviser.HandOvers;
import livery.crm.internal.segment.Segments;
import livery.platform.CallContext;

/** On whose dashboard a report is. */
public enum Audience {
    MANAGERS,
    MARKETERS,
    ADVISERS;

    /** As JSON has it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Who somebody is, by the most that they may do. */
    public static Audience of(CallContext context) {
        if (context.permissions().allows(HandOvers.PERMISSION)) {
            return MANAGERS;
        }
        return context.permissions().allows(Segments.WRITE) ? MARKETERS : ADVISERS;
    }
}
