package livery.criteria.internal.clause;

import java.util.List;
import livery.criteria.Field;
import livery.criteria.Function;
import livery.criteria.ItemCollection;
import livery.criteria.Sheet;
import org.jspecify.annotations.Nullable;

/** A criterion whose names have been found. {@code at} is its place in the criterion. */
public sealed interface Clause {

    String at();

    /** All of them. */
    record All(String at, List<Clause> of) implements Clause {
        public All {
            of = List.copyOf(of);
        }
    }

    /** One of them. */
    record Any(String at, List<Clause> of) implements Clause {
        public Any {
            of = List.copyOf(of);
        }
    }

    /** Not that. */
    record Not(String at, Clause of) implements Clause {}

    /**
     * A field's value.
     *
     * @param sheet that has it, or null for a field of the collection that the clause stands in
     * @param currency which alone counts, of money that is compared
     */
    record Test(
            String at,
            @Nullable Sheet sheet,
            Field field,
            @Nullable String currency,
            Condition condition) implements Clause {}

    /**
     * What is made of items. The condition of {@link Function#DAYS_SINCE} is one of the latest item's time.
     *
     * @param span which items' times count, or null for all
     * @param currency which alone is summed, of money
     */
    record Made(
            String at,
            ItemCollection collection,
            Function function,
            @Nullable Field field,
            @Nullable String currency,
            Condition.@Nullable Within span,
            @Nullable Clause where,
            Condition condition)
            implements Clause {}
}
