package livery.crm.internal.values;

import java.util.List;
import java.util.Objects;
import livery.platform.Fault;
import livery.platform.FieldFault;

/** Names of sources, and what they call their records. */
public final class RecordIds {

    /** As the source of what staff enter is called. */
    private static final String STAFF = "staff";

    private RecordIds() {}

    /**
     * An external id as it is stored.
     *
     * @param faults takes what is wrong with it
     */
    public static String externalId(String written, List<FieldFault> faults) {
        FieldChecks checks = new FieldChecks();
        String id = checks.required("externalId", checks.line("externalId", written, Limits.EXTERNAL_ID));
        faults.addAll(checks.faults());
        return Objects.requireNonNullElse(id, "");
    }

    /**
     * A source's name as it is stored.
     *
     * @throws Fault when it is empty, too long or has control characters
     */
    public static String source(String written) {
        FieldChecks checks = new FieldChecks();
        String source = checks.required("source", checks.line("source", written, Limits.SOURCE));
        if (STAFF.equals(source)) {
            checks.refuse("source", "crm.source.reserved");
        }
        if (source == null || !checks.faults().isEmpty()) {
            throw Fault.invalid(checks.faults());
        }
        return source;
    }
}
