package livery.criteria;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why one is in or out: what each clause of a criterion comes to.
 *
 * @param at which clause: a JSON pointer into the criterion, empty for all of it
 * @param actual the stored value, or what was made of the items: a text, a number, a date, an instant, a boolean, or an
 *     amount with its currency; null when it is missing, and for {@code all}, {@code any} and {@code not}
 * @param of the clauses inside
 */
public record Explanation(
        String at, boolean holds, @Nullable Object actual, List<Explanation> of) {
    public Explanation {
        of = List.copyOf(of);
    }
}
