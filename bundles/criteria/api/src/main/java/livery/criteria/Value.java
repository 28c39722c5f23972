package livery.criteria;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value in a criterion, as it is written; what it stands for depends on what it is put beside. */
public sealed interface Value {

    /** A text, a choice, an id, or a day as {@code 2026-02-28}. */
    record Text(String text) implements Value {
        @Override
        public Object tree() {
            return text;
        }
    }

    /** A number. */
    record Quantity(BigDecimal number) implements Value {
        public Quantity {
            number = Numbers.plain(number);
        }

        @Override
        public Object tree() {
            return number;
        }
    }

    /**
     * Money.
     *
     * @param amount in major units
     * @param currency ISO 4217, or null for the store's own
     */
    record Amount(BigDecimal amount, @Nullable String currency) implements Value {
        public Amount {
            amount = Numbers.plain(amount);
        }

        @Override
        public Object tree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("amount", amount);
            if (currency != null) {
                tree.put("currency", currency);
            }
            return tree;
        }
    }

    /** Yes or no. */
    record YesNo(boolean yes) implements Value {
        @Override
        public Object tree() {
            return yes;
        }
    }

    /** The day so long ago, or ahead where the count is negative. */
    record Ago(int count, Unit unit) implements Value {
        @Override
        public Object tree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put(count < 0 ? "ahead" : "ago", Math.abs(count));
            tree.put("unit", unit.wire());
            return tree;
        }
    }

    /** As JSON. */
    Object tree();
}
