package livery.crm.internal.search;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import livery.platform.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Goes along what a text finds until so many of it pass what else is asked of them: a few hundred first, then more and more
 * at a time. Where very many are found and hardly any of them pass, it is given up.
 */
public final class GrowingSteps {

    private static final int FIRST = 500;
    private static final int LARGEST = 16_000;
    private static final int GROWTH = 4;
    /** As long as a criterion may take. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private GrowingSteps() {}

    /** What is found, in its order. */
    @FunctionalInterface
    public interface Found<T> {

        /** The next so many, or the first with null; fewer at the end alone. */
        List<T> after(@Nullable T last, int most) throws SQLException;
    }

    /** What else is asked of them. */
    @FunctionalInterface
    public interface Asked<T> {

        /** Those that pass, in the order that they are in. */
        Collection<T> passing(List<T> some) throws SQLException;
    }

    /**
     * The first so many that are found and pass.
     *
     * @throws Fault {@code criteria.too-slow}
     */
    public static <T> List<T> passing(int most, Found<T> found, Asked<T> asked) throws SQLException {
        long end = System.nanoTime() + LONGEST.toNanos();
        int step = Math.max(most, FIRST);
        List<T> some = found.after(null, step);
        List<T> passed = new ArrayList<>(asked.passing(some));
        while (passed.size() < most && some.size() >= step) {
            if (System.nanoTime() > end) {
                throw Fault.of(Fault.Kind.UNAVAILABLE, "criteria.too-slow");
            }
            T last = some.get(some.size() - 1);
            step = Math.max(step, Math.min(LARGEST, GROWTH * step));
            some = found.after(last, step);
            passed.addAll(asked.passing(some));
        }
        return List.copyOf(passed.subList(0, Math.min(most, passed.size())));
    }
}
