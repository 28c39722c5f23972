package livery.dms.internal.values;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import livery.platform.FieldFault;

/** What is kept in a column as JSON. */
public final class Documents {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<String>> LIST = new TypeReference<>() {};
    private static final TypeReference<List<KeptFault>> FAULTS = new TypeReference<>() {};

    private record KeptFault(String field, String code, Map<String, Object> values) {}

    private Documents() {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be kept as JSON", e);
        }
    }

    public static Map<String, Object> object(String json) {
        return read(json, OBJECT);
    }

    public static Map<String, String> texts(String json) {
        return read(json, TEXTS);
    }

    public static List<String> list(String json) {
        return read(json, LIST);
    }

    /** Numbers that are known by their shape, which may stand in any value, are covered. */
    public static String writeFaults(List<FieldFault> faults) {
        return write(faults.stream()
                .map(fault -> new KeptFault(fault.field(), fault.code(), covered(fault.values())))
                .toList());
    }

    private static Map<String, Object> covered(Map<String, Object> values) {
        Map<String, Object> covered = new LinkedHashMap<>(values);
        covered.replaceAll((name, value) -> value instanceof String text ? PersonalNumbers.coveredIn(text) : value);
        return covered;
    }

    public static List<FieldFault> faults(String json) {
        return read(json, FAULTS).stream()
                .map(kept -> new FieldFault(kept.field(), kept.code(), kept.values()))
                .toList();
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept document is damaged", e);
        }
    }
}
