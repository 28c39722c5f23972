package livery.platform;

import java.util.Map;

/**
 * What is wrong with one field of the input.
 *
 * @param field the name as the caller wrote it, with dots and indexes for what lies deeper
 * @param code stable and dotted, as in {@link Fault#code()}
 * @param values what the text of the code needs
 */
public record FieldFault(String field, String code, Map<String, Object> values) {

    public FieldFault {
        values = Map.copyOf(values);
    }

    public FieldFault(String field, String code) {
        this(field, code, Map.of());
    }
}
