package livery.crm.internal.report;

import java.util.Locale;

/** What a report is drawn as; its table is always there. */
public enum Chart {
    BAR,
    LINE,
    PIE,
    NONE;

    /** As JSON has it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
