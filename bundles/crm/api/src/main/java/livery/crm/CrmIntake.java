package livery.crm;

import java.util.List;
import livery.platform.CallContext;
import livery.platform.FieldFault;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes records from outside systems into a store. Each call joins the unit of work around it, or makes one; it gives
 * one outcome a record, in the order of the records, and is idempotent by (tenant, source, kind, external id): the same
 * record again is {@link Outcome.Status#UNCHANGED}. A newer record of a source replaces the older one field by field: a
 * field that staff edited stays until the source's own value changes. A source that no longer names a value takes back
 * only what it said itself.
 *
 * <p>Records of one source and kind are taken in by one unit of work at a time; a second one waits for the first.
 */
@ProviderType
public interface CrmIntake {

    /** The most records of one call. */
    int MOST_RECORDS = 1_000;

    /** The most characters of a source's name. */
    int LONGEST_SOURCE = 64;

    /**
     * Takes in customers. A record becomes part of the customer that its source calls by the same external id; else of
     * the one with the same identity number or unified social credit code; else of the one with the same mobile and
     * name, unless their identity numbers or codes differ; else a new customer. One whose referrer has not come yet is
     * taken in without, with a warning, and read anew when the source brings it again.
     *
     * @param source the outside system, as the store names it; external ids are unique in it by kind
     * @param records at most {@link #MOST_RECORDS}
     * @throws livery.platform.Fault when the source's name is empty or too long
     */
    List<Outcome> customers(CallContext context, String source, List<CustomerRecord> records);

    /**
     * As {@link #customers}, for vehicles, which are known by external id, else VIN, else plate. One whose owner is not
     * known yet is {@link Outcome.Status#WAITING}.
     */
    List<Outcome> vehicles(CallContext context, String source, List<VehicleRecord> records);

    /**
     * As {@link #customers}, for dealings of all kinds; they wait for their customer, and for their vehicle when
     * they name it by external id. A vehicle named by plate alone is found when it is known, and not waited for.
     */
    List<Outcome> dealings(CallContext context, String source, List<DealingRecord> records);

    /**
     * As {@link #customers}, for lines of service visits, which wait for their visit. The sums of a visit by who pays
     * follow its lines.
     */
    List<Outcome> serviceLines(CallContext context, String source, List<ServiceLineRecord> records);

    /** The fields that the store has added to records of this kind, which sources can fill: by their places. */
    List<OwnTarget> ownFields(CallContext context, RecordKind kind);

    /**
     * Says what {@link #customers} would refuse the records for by themselves, whatever the store knows, and writes
     * nothing.
     *
     * @param records at most {@link #MOST_RECORDS}
     * @return one list a record, in their order; empty when its fields are well
     */
    List<List<FieldFault>> checkCustomers(CallContext context, List<CustomerRecord> records);

    /** As {@link #checkCustomers}, for {@link #vehicles}. */
    List<List<FieldFault>> checkVehicles(CallContext context, List<VehicleRecord> records);

    /** As {@link #checkCustomers}, for {@link #serviceLines}. */
    List<List<FieldFault>> checkServiceLines(CallContext context, List<ServiceLineRecord> records);

    /** As {@link #checkCustomers}, for {@link #dealings}. */
    List<List<FieldFault>> checkDealings(CallContext context, List<DealingRecord> records);
}
