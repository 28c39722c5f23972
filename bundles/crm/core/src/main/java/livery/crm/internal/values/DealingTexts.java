package livery.crm.internal.values;

import java.time.Instant;
import java.util.Map;
import livery.crm.DealingRecord;
import livery.crm.InquiryRecord;
import livery.crm.InsurancePolicyRecord;
import livery.crm.RentalRecord;
import livery.crm.ServiceVisitRecord;
import livery.crm.TestDriveRecord;
import livery.crm.VehicleSaleRecord;
import org.jspecify.annotations.Nullable;

/** What each kind of dealing has of its own: its texts, and whether it ends. */
final class DealingTexts {

    private final FieldChecks checks;
    private final Map<DealingText, String> texts;

    private DealingTexts(FieldChecks checks, Map<DealingText, String> texts) {
        this.checks = checks;
        this.texts = texts;
    }

    /** Puts the texts as they are stored, and returns when the dealing ended or ends. */
    static @Nullable Instant read(DealingRecord record, FieldChecks checks, Map<DealingText, String> texts) {
        DealingTexts reading = new DealingTexts(checks, texts);
        if (record instanceof RentalRecord rental) {
            return reading.rental(rental);
        } else if (record instanceof ServiceVisitRecord visit) {
            return reading.visit(visit);
        } else if (record instanceof VehicleSaleRecord sale) {
            return reading.sale(sale);
        } else if (record instanceof InsurancePolicyRecord policy) {
            return reading.policy(policy);
        } else if (record instanceof TestDriveRecord drive) {
            return reading.drive(drive);
        }
        return reading.inquiry((InquiryRecord) record);
    }

    private @Nullable Instant rental(RentalRecord rental) {
        line(DealingText.MODEL, "model", rental.model(), Limits.WORDS);
        line(DealingText.PICK_UP_PLACE, "pickUpPlace", rental.pickUpPlace(), Limits.PLACE);
        line(DealingText.RETURN_PLACE, "returnPlace", rental.returnPlace(), Limits.PLACE);
        line(DealingText.BOOKING_CHANNEL, "bookingChannel", rental.bookingChannel(), Limits.WORDS);
        line(DealingText.PAYMENT_METHOD, "paymentMethod", rental.paymentMethod(), Limits.WORDS);
        return rental.endedAt();
    }

    private @Nullable Instant visit(ServiceVisitRecord visit) {
        block(DealingText.WORK, "work", visit.work());
        line(DealingText.ADVISER, "adviser", visit.adviser(), Limits.WORDS);
        return visit.endedAt();
    }

    private @Nullable Instant sale(VehicleSaleRecord sale) {
        line(DealingText.MODEL, "model", sale.model(), Limits.WORDS);
        block(DealingText.CONFIGURATION, "configuration", sale.configuration());
        line(DealingText.ADVISER, "adviser", sale.adviser(), Limits.WORDS);
        return null;
    }

    private @Nullable Instant policy(InsurancePolicyRecord policy) {
        line(DealingText.INSURER, "insurer", policy.insurer(), Limits.WORDS);
        line(DealingText.POLICY_KIND, "policyKind", policy.policyKind(), Limits.WORDS);
        return policy.endedAt();
    }

    private @Nullable Instant drive(TestDriveRecord drive) {
        line(DealingText.MODEL, "model", drive.model(), Limits.WORDS);
        line(DealingText.ADVISER, "adviser", drive.adviser(), Limits.WORDS);
        block(DealingText.NOTE, "note", drive.note());
        return drive.endedAt();
    }

    private @Nullable Instant inquiry(InquiryRecord inquiry) {
        line(DealingText.MODEL, "model", inquiry.model(), Limits.WORDS);
        line(DealingText.CHANNEL, "channel", inquiry.channel(), Limits.WORDS);
        line(DealingText.ADVISER, "adviser", inquiry.adviser(), Limits.WORDS);
        block(DealingText.NOTE, "note", inquiry.note());
        return null;
    }

    private void line(DealingText text, String field, @Nullable String written, int most) {
        put(text, checks.line(field, written, most));
    }

    private void block(DealingText text, String field, @Nullable String written) {
        put(text, checks.block(field, written, Limits.NOTE));
    }

    private void put(DealingText text, @Nullable String value) {
        if (value != null) {
            texts.put(text, value);
        }
    }
}
