package livery.crm.internal.intake;

import java.util.TreeMap;
import livery.crm.DealingRecord;
import livery.crm.RentalRecord;
import livery.crm.ServiceVisitRecord;
import livery.crm.internal.values.RecordHash;

/** The print of a dealing as it was written. */
final class DealingHash {

    private DealingHash() {}

    /** Only where something is said of added fields: records without keep the print that they have. */
    static String of(DealingRecord record) {
        return record.own().isEmpty() ? plain(record) : RecordHash.of(plain(record), new TreeMap<>(record.own()));
    }

    private static String plain(DealingRecord record) {
        if (record instanceof RentalRecord rental) {
            return rental(rental);
        }
        return record instanceof ServiceVisitRecord visit ? visit(visit) : RecordHash.of(others(record));
    }

    /** As their records wrote themselves before fields could be added. */
    private static String others(DealingRecord record) {
        return record.toString().replaceFirst("(?s), own=\\{.*}]$", "]");
    }

    private static String rental(RentalRecord rental) {
        return RecordHash.of(
                rental.customer(),
                rental.vehicle(),
                rental.plate(),
                rental.at(),
                rental.endedAt(),
                rental.amountMinor(),
                rental.currency(),
                rental.model(),
                rental.pickUpPlace(),
                rental.returnPlace(),
                rental.bookingChannel(),
                rental.paymentMethod());
    }

    private static String visit(ServiceVisitRecord visit) {
        return RecordHash.of(
                visit.customer(),
                visit.vehicle(),
                visit.plate(),
                visit.at(),
                visit.endedAt(),
                visit.amountMinor(),
                visit.currency(),
                visit.odometerKm(),
                visit.work(),
                visit.adviser());
    }
}
