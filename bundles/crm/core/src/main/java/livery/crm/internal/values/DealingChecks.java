package livery.crm.internal.values;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import livery.crm.DealingRecord;
import livery.crm.RecordKind;
import livery.crm.RentalRecord;
import livery.crm.ServiceVisitRecord;
import org.jspecify.annotations.Nullable;

/** Judges what is written of a rental or a service visit. */
public final class DealingChecks {

    private static final long SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    private DealingChecks() {}

    public static CheckedDealing of(DealingRecord record, StoreNow store) {
        return record instanceof RentalRecord rental
                ? rental(rental, store)
                : visit((ServiceVisitRecord) record, store);
    }

    private static CheckedDealing rental(RentalRecord record, StoreNow store) {
        FieldChecks checks = new FieldChecks();
        Instant start = start(checks, record, store);
        Instant end = end(checks, start, record.endedAt(), store);
        return new CheckedDealing(
                RecordKind.RENTAL,
                customer(checks, record),
                checks.line("vehicle", record.vehicle(), Limits.EXTERNAL_ID),
                VehicleChecks.plate(checks, record.plate()),
                start,
                end,
                end == null ? null : days(start, end),
                amount(checks, record.amountMinor()),
                currency(checks, record, store),
                checks.line("model", record.model(), Limits.WORDS),
                checks.line("pickUpPlace", record.pickUpPlace(), Limits.PLACE),
                checks.line("returnPlace", record.returnPlace(), Limits.PLACE),
                checks.line("bookingChannel", record.bookingChannel(), Limits.WORDS),
                checks.line("paymentMethod", record.paymentMethod(), Limits.WORDS),
                null,
                null,
                null,
                checks.faults());
    }

    private static CheckedDealing visit(ServiceVisitRecord record, StoreNow store) {
        FieldChecks checks = new FieldChecks();
        Instant start = start(checks, record, store);
        return new CheckedDealing(
                RecordKind.SERVICE_VISIT,
                customer(checks, record),
                checks.line("vehicle", record.vehicle(), Limits.EXTERNAL_ID),
                VehicleChecks.plate(checks, record.plate()),
                start,
                end(checks, start, record.endedAt(), store),
                null,
                amount(checks, record.amountMinor()),
                currency(checks, record, store),
                null,
                null,
                null,
                null,
                null,
                odometer(checks, record.odometerKm()),
                checks.block("work", record.work(), Limits.NOTE),
                checks.line("adviser", record.adviser(), Limits.WORDS),
                checks.faults());
    }

    private static String customer(FieldChecks checks, DealingRecord record) {
        String customer = checks.required("customer", checks.line("customer", record.customer(), Limits.EXTERNAL_ID));
        return Objects.requireNonNullElse(customer, "");
    }

    private static Instant start(FieldChecks checks, DealingRecord record, StoreNow store) {
        Instant at = checks.required("at", record.at());
        if (at == null) {
            return Instant.EPOCH;
        }
        checkLies(checks, "at", at, store);
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    private static @Nullable Instant end(FieldChecks checks, Instant start, @Nullable Instant end, StoreNow store) {
        if (end == null) {
            return null;
        }
        if (end.isBefore(start)) {
            checks.refuse("endedAt", "crm.end.before-start");
        } else {
            checkLies(checks, "endedAt", end, store);
        }
        return end.truncatedTo(ChronoUnit.MILLIS);
    }

    private static void checkLies(FieldChecks checks, String field, Instant at, StoreNow store) {
        Instant latest = store.now()
                .atOffset(ZoneOffset.UTC)
                .plusYears(Limits.YEARS_AHEAD)
                .toInstant();
        if (at.isBefore(Limits.FIRST_DEALING) || at.isAfter(latest)) {
            checks.refuse(field, "crm.time.too-far");
        }
    }

    /** Each day begun counts, as rentals are charged. */
    static int days(Instant start, Instant end) {
        long seconds = Math.max(1, Duration.between(start, end).toSeconds());
        return Math.toIntExact((seconds + SECONDS_A_DAY - 1) / SECONDS_A_DAY);
    }

    private static @Nullable Long amount(FieldChecks checks, @Nullable Long minor) {
        if (minor != null && minor < 0) {
            checks.refuse("amount", "crm.amount.negative");
        } else if (minor != null && minor > Limits.MOST_AMOUNT) {
            checks.refuse("amount", "crm.amount.too-large");
        }
        return minor;
    }

    private static @Nullable String currency(FieldChecks checks, DealingRecord record, StoreNow store) {
        String written = checks.line("currency", record.currency(), 3);
        if (written != null) {
            try {
                Currency.getInstance(written);
            } catch (IllegalArgumentException e) {
                checks.refuse("currency", "crm.currency.unknown", Map.of("value", written));
            }
        }
        if (record.amountMinor() == null) {
            return null;
        }
        return written == null ? store.store().currency() : written;
    }

    private static @Nullable Long odometer(FieldChecks checks, @Nullable Long kilometres) {
        if (kilometres != null && (kilometres < 0 || kilometres > Limits.MOST_KILOMETRES)) {
            checks.refuse("odometerKm", "crm.odometer.invalid", Map.of("most", Limits.MOST_KILOMETRES));
        }
        return kilometres;
    }
}
