package livery.criteria.internal.clause;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.List;
import livery.criteria.Operator;
import org.jspecify.annotations.Nullable;

/** What a stored value must be like. Values are as the database has them: minor units, stored choices, instants. */
public sealed interface Condition {

    /** One of them. */
    record OneOf(List<Object> values) implements Condition {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** At least, at most, more or less than a number. */
    record Compared(Operator operator, BigDecimal value) implements Condition {}

    /** Between two numbers, both counted in. */
    record Between(BigDecimal least, BigDecimal most) implements Condition {}

    /** In a span of time, of instants or of dates; without an end at most on one side. */
    record Within(@Nullable Temporal from, @Nullable Temporal before) implements Condition {}

    /** Begins with one of the texts. */
    record StartsWith(List<String> texts) implements Condition {
        public StartsWith {
            texts = List.copyOf(texts);
        }
    }

    /** Has one of the texts in it. */
    record Contains(List<String> texts) implements Condition {
        public Contains {
            texts = List.copyOf(texts);
        }
    }

    /** Is there, or is not. */
    record Known(boolean known) implements Condition {}

    /** At least one of several. */
    record Either(List<Condition> of) implements Condition {
        public Either {
            of = List.copyOf(of);
        }
    }

    /** Whether it holds for the number 0, which is what there is of no items. */
    default boolean holdsForZero() {
        BigDecimal zero = BigDecimal.ZERO;
        if (this instanceof OneOf one) {
            return one.values().stream().anyMatch(value -> value instanceof BigDecimal number && number.signum() == 0);
        }
        if (this instanceof Compared compared) {
            int sign = zero.compareTo(compared.value());
            return switch (compared.operator()) {
                case AT_LEAST -> sign >= 0;
                case AT_MOST -> sign <= 0;
                case MORE_THAN -> sign > 0;
                default -> sign < 0;
            };
        }
        return this instanceof Between between
                && between.least().signum() <= 0
                && between.most().signum() >= 0;
    }
}
