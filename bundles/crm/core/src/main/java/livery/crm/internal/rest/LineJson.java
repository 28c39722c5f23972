package livery.crm.internal.rest;

import java.math.BigDecimal;
import livery.crm.internal.dealing.Line;
import livery.crm.internal.values.LineDraft;
import org.jspecify.annotations.Nullable;

/** A line of a service visit. */
public record LineJson(
        @Nullable LineKindJson kind,
        @Nullable String text,
        @Nullable BigDecimal quantity,
        @Nullable MoneyJson amount,
        @Nullable PayerJson payer) {

    /**
     * What staff write of one.
     *
     * @param kind work when left out
     * @param amount of the whole line
     * @param payer the customer when left out
     */
    public record LineInput(
            @Nullable LineKindJson kind,
            @Nullable String text,
            @Nullable BigDecimal quantity,
            @Nullable MoneyInput amount,
            @Nullable PayerJson payer) {

        static LineInput of(Line line, @Nullable String currency) {
            LineDraft values = line.values();
            return new LineInput(
                    LineKindJson.of(values.kind()),
                    values.text(),
                    values.quantity(),
                    MoneyInput.of(values.amountMinor(), currency),
                    PayerJson.of(values.payer()));
        }

        LineDraft draft(int place) {
            return new LineDraft(
                    LineKindJson.of(kind),
                    text,
                    quantity,
                    amount == null ? null : amount.minor("lines[" + place + "].amount"),
                    PayerJson.of(payer));
        }
    }

    static LineJson of(Line line, @Nullable String currency) {
        LineDraft values = line.values();
        return new LineJson(
                LineKindJson.of(values.kind()),
                values.text(),
                values.quantity(),
                MoneyJson.of(values.amountMinor(), currency),
                PayerJson.of(values.payer()));
    }
}
