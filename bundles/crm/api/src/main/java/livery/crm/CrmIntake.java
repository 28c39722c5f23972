package livery.crm;

import java.util.List;
import livery.platform.CallContext;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes records from outside systems into a store. Each call joins the unit of work around it, or makes one; it gives
 * one outcome a record, in the order of the records, and is idempotent by (tenant, source, kind, external id): the same
 * record again is {@link Outcome.Status#UNCHANGED}. A newer record of a source replaces the older one field by field: a
 * field that staff edited stays until the source's own value changes.
 */
@ProviderType
public interface CrmIntake {

    /**
     * @param source the outside system, as the store names it; external ids are unique in it by kind
     * @param records at most {@link #MOST_RECORDS}
     */
    List<Outcome> customers(CallContext context, String source, List<CustomerRecord> records);

    /** As {@link #customers}, for vehicles; one whose owner is not known yet is {@link Outcome.Status#WAITING}. */
    List<Outcome> vehicles(CallContext context, String source, List<VehicleRecord> records);

    /** As {@link #customers}, for rentals and service visits; they wait for their customer and their vehicle. */
    List<Outcome> dealings(CallContext context, String source, List<DealingRecord> records);

    /** The most records of one call. */
    int MOST_RECORDS = 1_000;
}
