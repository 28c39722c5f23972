package livery.crm.internal.report;

import java.util.Locale;

/** What a report is compared with. */
public enum Comparison {
    /** As many days, or periods, right before. */
    BEFORE,
    /** The same days of the year before. */
    YEAR_BEFORE;

    /** As JSON has it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
