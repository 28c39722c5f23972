package livery.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list by keyset: adding and removing rows elsewhere neither repeats nor skips any.
 *
 * @param next what to pass as {@code after} for the page that follows, or null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page out of one row more than was asked for; that row only tells that there is a next page.
     *
     * @param cursor names a row, to go on after it
     */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, limit);
        return new Page<>(items, cursor.apply(items.get(limit - 1)));
    }

    /** The same page with its items in another form. */
    public <R> Page<R> map(Function<T, R> form) {
        return new Page<>(items.stream().map(form).toList(), next);
    }
}
