package livery.crm.internal.intake;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import livery.crm.internal.values.Field;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of known values when a source brings a record, field by field. A value that the source has not changed
 * since its last record leaves the field alone, whoever wrote it meanwhile; one that it has changed wins. The first
 * record of a source fills what is empty and replaces what other sources said, but not what staff wrote. A value that
 * the source names no more goes only when it is still the one that this source gave.
 *
 * @param values after the merge
 * @param staff fields whose value staff wrote, after the merge
 */
record FieldMerge<F extends Enum<F> & Field>(Map<F, String> values, Set<F> staff) {

    /**
     * @param seen what the source last said, or null when this is its first record
     */
    static <F extends Enum<F> & Field> FieldMerge<F> of(
            Class<F> fields,
            Map<F, String> known,
            Set<F> staff,
            @Nullable Map<F, String> seen,
            Map<F, String> incoming) {
        Map<F, String> values = new EnumMap<>(fields);
        values.putAll(known);
        Set<F> left = EnumSet.noneOf(fields);
        left.addAll(staff);
        for (F field : fields.getEnumConstants()) {
            String next = incoming.get(field);
            String last = seen == null ? null : seen.get(field);
            if (next == null) {
                if (last != null && last.equals(known.get(field)) && !field.required()) {
                    values.remove(field);
                    left.remove(field);
                }
            } else if (seen == null ? !(staff.contains(field) && known.containsKey(field)) : !next.equals(last)) {
                if (!Objects.equals(next, known.get(field))) {
                    left.remove(field);
                }
                values.put(field, next);
            }
        }
        return new FieldMerge<>(values, left);
    }
}
