package livery.crm.internal.values;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** Reads what staff wrote, field by field, and refuses all that is wrong with it together. */
public final class WrittenFields {

    private static final long DAYS_A_YEAR = 366;

    private final FieldChecks checks = new FieldChecks();

    public void refuse(String field, String code) {
        checks.refuse(field, code);
    }

    public void refuse(String field, String code, Map<String, Object> values) {
        checks.refuse(field, code, values);
    }

    /** A text of one line; empty, and refused, when it is missing. */
    public String requiredLine(String field, @Nullable String written, int most) {
        String line = checks.required(field, line(field, written, most));
        return line == null ? "" : line;
    }

    public @Nullable String line(String field, @Nullable String written, int most) {
        return checks.line(field, written, most);
    }

    /** A text of any number of lines; empty, and refused, when it is missing. */
    public String requiredBlock(String field, @Nullable String written, int most) {
        String block = checks.required(field, block(field, written, most));
        return block == null ? "" : block;
    }

    public @Nullable String block(String field, @Nullable String written, int most) {
        return checks.block(field, written, most);
    }

    /** The name of a person. */
    public String name(String field, @Nullable String written) {
        String name = checks.name(field, written);
        return name == null ? "" : name;
    }

    /**
     * A telephone number, as it is stored.
     *
     * @param region whose numbers are written without the country's code
     */
    public @Nullable String mobile(String field, @Nullable String written, String region) {
        return checks.mobile(field, written, region);
    }

    public @Nullable String email(String field, @Nullable String written) {
        return checks.email(field, written);
    }

    /** The value; what stands in for it, and a fault, when it is missing. */
    public <T> T required(String field, @Nullable T written, T instead) {
        T value = checks.required(field, written);
        return value == null ? instead : value;
    }

    /** A moment within the years that dealings may lie in, in milliseconds. */
    public @Nullable Instant moment(String field, @Nullable Instant written) {
        if (written == null) {
            return null;
        }
        Instant latest = Instant.now().plus(DAYS_A_YEAR * Limits.YEARS_AHEAD, ChronoUnit.DAYS);
        if (written.isBefore(Limits.FIRST_DEALING) || written.isAfter(latest)) {
            checks.refuse(field, "crm.time.too-far");
            return null;
        }
        return written.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A moment that has come. */
    public @Nullable Instant past(String field, @Nullable Instant written) {
        Instant moment = moment(field, written);
        // The clock of who writes may be a little fast.
        if (moment != null && moment.isAfter(Instant.now().plus(1, ChronoUnit.MINUTES))) {
            checks.refuse(field, "crm.date.future");
        }
        return moment;
    }

    /** What was refused so far. */
    public List<FieldFault> faults() {
        return List.copyOf(checks.faults());
    }

    /**
     * Passes when nothing was refused.
     *
     * @throws Fault naming each field that was
     */
    public void done() {
        if (!checks.faults().isEmpty()) {
            throw Fault.invalid(checks.faults());
        }
    }
}
