package livery.crm.internal.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** Judges what is written of a line of a service visit. */
public final class LineChecks {

    private static final int DIGITS = 3;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private LineChecks() {}

    /**
     * A line that was judged.
     *
     * @param line as it is stored; of no use when there are faults
     * @param visit external id, "" when missing
     */
    public record CheckedLine(LineDraft line, String visit, List<FieldFault> faults) {}

    /** Of a record, which must name its visit. */
    public static CheckedLine of(LineDraft draft, @Nullable String visit) {
        FieldChecks checks = new FieldChecks();
        String named = checks.required("visit", checks.line("visit", visit, Limits.EXTERNAL_ID));
        LineDraft line = line(draft, "", checks);
        return new CheckedLine(line, named == null ? "" : named, checks.faults());
    }

    /** Of what staff write, by the place in their list. */
    public static CheckedLine of(LineDraft draft, int place) {
        FieldChecks checks = new FieldChecks();
        LineDraft line = line(draft, "lines[" + place + "].", checks);
        return new CheckedLine(line, "", checks.faults());
    }

    private static LineDraft line(LineDraft draft, String prefix, FieldChecks checks) {
        String text = checks.line(prefix + "text", draft.text(), Limits.LINE);
        Long amount = draft.amountMinor();
        if (amount != null && Math.abs(amount) > Limits.MOST_AMOUNT) {
            checks.refuse(prefix + "amount", "crm.amount.too-large");
        }
        BigDecimal quantity = draft.quantity();
        if (quantity != null && quantity.abs().compareTo(MOST) > 0) {
            checks.refuse(prefix + "quantity", "crm.quantity.too-large", Map.of("most", MOST.toPlainString()));
            quantity = null;
        }
        return new LineDraft(
                draft.kindOr(),
                text,
                quantity == null ? null : quantity.setScale(DIGITS, RoundingMode.HALF_UP),
                amount,
                draft.payerOr());
    }
}
