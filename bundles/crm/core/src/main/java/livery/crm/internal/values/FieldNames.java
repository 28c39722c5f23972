package livery.crm.internal.values;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets of fields as the text of their names, with a comma between them. */
public final class FieldNames {

    private FieldNames() {}

    public static <F extends Enum<F> & Field> String written(Set<F> fields) {
        return fields.stream().map(Field::wire).collect(Collectors.joining(","));
    }

    /** The fields that the text names; names of no field are passed over. */
    public static <F extends Enum<F> & Field> Set<F> read(String text, Class<F> type) {
        EnumSet<F> fields = EnumSet.noneOf(type);
        if (!text.isEmpty()) {
            Set<String> names = Set.of(text.split(",", -1));
            for (F field : type.getEnumConstants()) {
                if (names.contains(field.wire())) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }
}
