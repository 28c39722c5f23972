package livery.crm.internal.intake;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import livery.crm.internal.values.Field;
import org.jspecify.annotations.Nullable;

/** A customer or vehicle while a batch is taken in: as it was stored, and as it will be. */
final class Known<F extends Enum<F> & Field> {

    /** The twin number of the first of those who share a weak key; others carry their own id. */
    static final long FIRST = 0;

    private final long id;
    private final boolean fresh;
    private final Map<F, String> stored;
    private Map<F, String> values;
    private @Nullable WeakKey weak;
    private Set<F> staff;
    private long twin;
    private boolean changed;

    private Known(
            long id,
            boolean fresh,
            Map<F, String> stored,
            Map<F, String> values,
            @Nullable WeakKey weak,
            Set<F> staff) {
        this.id = id;
        this.fresh = fresh;
        this.stored = stored;
        this.values = values;
        this.weak = weak;
        this.staff = staff;
    }

    static <F extends Enum<F> & Field> Known<F> fresh(
            long id, Class<F> fields, Map<F, String> values, @Nullable WeakKey weak) {
        return new Known<>(id, true, Map.of(), values, weak, EnumSet.noneOf(fields));
    }

    static <F extends Enum<F> & Field> Known<F> stored(
            long id, Map<F, String> values, @Nullable WeakKey weak, Set<F> staff, long twin) {
        Known<F> known = new Known<>(id, false, values, values, weak, staff);
        known.twin = twin;
        return known;
    }

    long id() {
        return id;
    }

    /** Whether it has no row yet. */
    boolean isFresh() {
        return fresh;
    }

    /** Whether its row is behind. */
    boolean isChanged() {
        return changed;
    }

    /** The values of its row; empty when it has none. */
    Map<F, String> stored() {
        return stored;
    }

    Map<F, String> values() {
        return values;
    }

    @Nullable
    WeakKey weak() {
        return weak;
    }

    Set<F> staff() {
        return staff;
    }

    long twin() {
        return twin;
    }

    void twin(long newTwin) {
        twin = newTwin;
    }

    boolean equalTo(FieldMerge<F> merge) {
        return values.equals(merge.values()) && staff.equals(merge.staff());
    }

    void become(FieldMerge<F> merge, @Nullable WeakKey newWeak) {
        values = merge.values();
        weak = newWeak;
        staff = merge.staff();
        changed = true;
    }
}
