package livery.crm.internal.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
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
    private final Map<F, Map<String, Known<F>>> byStrong;
    private final Map<Object, List<Known<F>>> byWeak = new HashMap<>();
    private final Set<Object> complete;

    /**
     * A set of rows.
     *
     * @param complete the weak keys, as stored, of which all bearers are among the rows
     */
    WorkingSet(Subject<F> subject, Collection<Known<F>> stored, Collection<Object> complete) {
        this.subject = subject;
        this.byStrong = new EnumMap<>(subject.fields());
        subject.strong().forEach(strong -> byStrong.put(strong, new HashMap<>()));
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
        Known<F> certain = subject.strong().stream()
                .map(strong -> owner(strong, values))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (certain != null || weak == null) {
            return certain;
        }
        List<Known<F>> candidates = bearers(weak).stream()
                .filter(known -> weak.equals(known.weak()))
                .filter(known -> subject.strong().stream()
                        .noneMatch(strong ->
                                values.containsKey(strong) && known.values().containsKey(strong)))
                .toList();
        return candidates.isEmpty() ? null : subject.preferred(candidates);
    }

    private @Nullable Known<F> owner(F strong, Map<F, String> values) {
        String value = values.get(strong);
        return value == null ? null : bearersOf(strong).get(value);
    }

    private Map<String, Known<F>> bearersOf(F strong) {
        return Objects.requireNonNull(byStrong.get(strong));
    }

    /** The strong key of another that the values would give it, or null. */
    @Nullable
    F takes(Known<F> known, Map<F, String> values) {
        return subject.strong().stream()
                .filter(strong -> {
                    Known<F> owner = owner(strong, values);
                    return owner != null && owner != known;
                })
                .findFirst()
                .orElse(null);
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
        for (F strong : subject.strong()) {
            String value = known.values().get(strong);
            if (value != null) {
                bearersOf(strong).put(value, known);
            }
        }
        WeakKey weak = known.weak();
        if (weak != null) {
            byWeak.computeIfAbsent(weak.stored(), key -> new ArrayList<>(1)).add(known);
        }
    }

    private void forget(Known<F> known) {
        for (F strong : subject.strong()) {
            String value = known.values().get(strong);
            if (value != null) {
                bearersOf(strong).remove(value, known);
            }
        }
        WeakKey weak = known.weak();
        if (weak != null) {
            bearers(weak).remove(known);
        }
    }
}
