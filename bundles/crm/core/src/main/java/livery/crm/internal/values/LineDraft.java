package livery.crm.internal.values;

import java.math.BigDecimal;
import livery.crm.LineKind;
import livery.crm.Payer;
import livery.crm.ServiceLineRecord;
import org.jspecify.annotations.Nullable;

/** What somebody wrote of a line of a service visit, before any check or after it. */
public record LineDraft(
        @Nullable LineKind kind,
        @Nullable String text,
        @Nullable BigDecimal quantity,
        @Nullable Long amountMinor,
        @Nullable Payer payer) {

    public static LineDraft of(ServiceLineRecord record) {
        return new LineDraft(record.kind(), record.text(), record.quantity(), record.amountMinor(), record.payer());
    }

    public LineKind kindOr() {
        return kind == null ? LineKind.WORK : kind;
    }

    public Payer payerOr() {
        return payer == null ? Payer.CUSTOMER : payer;
    }
}
