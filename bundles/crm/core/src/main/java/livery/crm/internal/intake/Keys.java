package livery.crm.internal.intake;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import livery.crm.internal.values.Field;
import org.jspecify.annotations.Nullable;

/** The keys by which a batch must look for customers or vehicles. */
final class Keys<F extends Enum<F> & Field> {

    private final Subject<F> subject;
    private final Map<F, Set<String>> strong;
    private final Set<Object> weak = new HashSet<>();

    Keys(Subject<F> subject) {
        this.subject = subject;
        this.strong = new EnumMap<>(subject.fields());
        subject.strong().forEach(field -> strong.put(field, new HashSet<>()));
    }

    /**
     * Takes the keys of a record.
     *
     * @param seen what the source said before, or null: keys that it repeats lead nowhere new
     */
    void add(Map<F, String> values, @Nullable WeakKey key, @Nullable Map<F, String> seen) {
        strong.forEach((field, wanted) -> {
            String certain = values.get(field);
            if (certain != null && (seen == null || !certain.equals(seen.get(field)))) {
                wanted.add(certain);
            }
        });
        if (key != null && (seen == null || !key.equals(subject.weak(seen)))) {
            weak.add(key.stored());
        }
    }

    Collection<String> strong(F field) {
        return Objects.requireNonNull(strong.get(field));
    }

    /** As they are stored. */
    Collection<Object> weak() {
        return weak;
    }
}
