package livery.criteria;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A span of days on the store's own wall. */
public sealed interface Window {

    /**
     * Fixed days; at least one of them is given.
     *
     * @param from its first day, or null when it has no beginning
     * @param before the day after its last, or null when it has no end
     */
    record Absolute(@Nullable LocalDate from, @Nullable LocalDate before) implements Window {
        @Override
        public Map<String, Object> tree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            if (from != null) {
                tree.put("from", from.toString());
            }
            if (before != null) {
                tree.put("before", before.toString());
            }
            return tree;
        }
    }

    /** From the day so long ago to the end of today. */
    record Last(int count, Unit unit) implements Window {
        @Override
        public Map<String, Object> tree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("last", count);
            tree.put("unit", unit.wire());
            return tree;
        }
    }

    /** Its first day, or null when it has no beginning. */
    default @Nullable LocalDate from(LocalDate today) {
        return this instanceof Last last ? last.unit().before(today, last.count()) : ((Absolute) this).from();
    }

    /** The day after its last, or null when it has no end. */
    default @Nullable LocalDate before(LocalDate today) {
        return this instanceof Last ? today.plusDays(1) : ((Absolute) this).before();
    }

    /** As JSON. */
    Map<String, Object> tree();
}
