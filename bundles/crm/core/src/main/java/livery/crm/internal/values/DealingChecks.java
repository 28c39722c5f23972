package livery.crm.internal.values;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import livery.crm.DealingRecord;
import livery.crm.RecordKind;
import livery.crm.ServiceVisitRecord;
import org.jspecify.annotations.Nullable;

/** Judges what is written of a dealing. */
public final class DealingChecks {

    private static final long SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    private DealingChecks() {}

    public static CheckedDealing of(DealingRecord record, StoreNow store) {
        FieldChecks checks = new FieldChecks();
        Map<DealingText, String> texts = new EnumMap<>(DealingText.class);
        Instant start = start(checks, record, store);
        Instant end = end(checks, start, DealingTexts.read(record, checks, texts), store);
        boolean rental = record.kind() == RecordKind.RENTAL;
        return new CheckedDealing(
                record.kind(),
                customer(checks, record),
                checks.line("vehicle", record.vehicle(), Limits.EXTERNAL_ID),
                VehicleChecks.plate(checks, record.plate()),
                start,
                end,
                rental && end != null ? days(start, end) : null,
                amount(checks, record.amountMinor()),
                currency(checks, record, store),
                texts,
                record instanceof ServiceVisitRecord visit ? odometer(checks, visit.odometerKm()) : null,
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
        if (written != null && !Money.isCurrency(written)) {
            checks.refuse("currency", "crm.currency.unknown", Map.of("value", written));
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
