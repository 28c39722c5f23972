package livery.criteria;

import org.jspecify.annotations.Nullable;

/**
 * What is added up of each of a population: how many items of a collection there are, or the sum of a field of theirs. Money
 * counts in the tenant's own currency only.
 *
 * @param function {@link Function#COUNT} or {@link Function#SUM}
 * @param field what is summed, else null
 * @param window only items whose time lies in it; null for all
 * @param where only items that fulfil it; null for all
 */
public record Measure(
        String collection,
        Function function,
        @Nullable String field,
        @Nullable Window window,
        @Nullable Criterion where) {}
