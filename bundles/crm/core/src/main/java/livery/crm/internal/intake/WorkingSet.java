package livery.crm.internal.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import livery.crm.internal.values.Field;
import org.jspecify.annotations.Nullable;

/** All that a batch may meet, by their keys, and kept in step while they change. */
final class WorkingSet<F extends Enum<F> & Field> {

    private final Subject<F> subject;
    private final Map<Long, Known<F>> byId = new LinkedHashMap<>();
    private final Map<String, Known<F>> byStrong = new HashMap<>();
    private final Map<Object, List<Known<F>>> byWeak = new HashMap<>();
    private final Set<Object> complete;

    /**
     * A set of rows.
     *
     * @param complete the weak keys, as stored, of which all bearers are among the rows
     */
    WorkingSet(Subject<F> subject, Collection<Known<F>> stored, Collection<Object> complete) {
        this.subject = subject;
        this.complete = Set.copyOf(complete);
        stored.forEach(this::index);
    }

    Collection<Known<F>> all() {
        return byId.values();
    }

    @Nullable
    Known<F> byId(long id) {
        return byId.get(id);
    }

    /** Whom the values mean, or null when that is somebody new. */
    @Nullable
    Known<F> match(Map<F, String> values, @Nullable WeakKey weak) {
        String strong = values.get(subject.strong());
        Known<F> certain = strong == null ? null : byStrong.get(strong);
        if (certain != null || weak == null) {
            return certain;
        }
        List<Known<F>> candidates = bearers(weak).stream()
                .filter(known -> weak.equals(known.weak()))
                .filter(known -> strong == null || !known.values().containsKey(subject.strong()))
                .toList();
        return candidates.isEmpty() ? null : subject.preferred(candidates);
    }

    /** Whether the values would give it a strong key that another has. */
    boolean takes(Known<F> known, Map<F, String> values) {
        String strong = values.get(subject.strong());
        Known<F> owner = strong == null ? null : byStrong.get(strong);
        return owner != null && owner != known;
    }

    void add(Known<F> known) {
        settle(known);
        index(known);
    }

    void change(Known<F> known, FieldMerge<F> merge) {
        WeakKey weak = subject.weak(merge.values());
        boolean moved = !Objects.equals(weak, known.weak());
        forget(known);
        known.become(merge, weak);
        if (moved) {
            settle(known);
        }
        index(known);
    }

    /** The first with a weak key takes the place that the database gives only once, if it is sure to be free. */
    private void settle(Known<F> known) {
        WeakKey weak = known.weak();
        boolean taken = weak != null
                && (!complete.contains(weak.stored())
                        || bearers(weak).stream().anyMatch(other -> other.twin() == Known.FIRST));
        known.twin(taken ? known.id() : Known.FIRST);
    }

    private List<Known<F>> bearers(WeakKey weak) {
        return byWeak.getOrDefault(weak.stored(), List.of());
    }

    private void index(Known<F> known) {
        byId.put(known.id(), known);
        String strong = known.values().get(subject.strong());
        if (strong != null) {
            byStrong.put(strong, known);
        }
        WeakKey weak = known.weak();
        if (weak != null) {
            byWeak.computeIfAbsent(weak.stored(), key -> new ArrayList<>(1)).add(known);
        }
    }

    private void forget(Known<F> known) {
        String strong = known.values().get(subject.strong());
        if (strong != null) {
            byStrong.remove(strong, known);
        }
        WeakKey weak = known.weak();
        if (weak != null) {
            bearers(weak).remove(known);
        }
    }
}
