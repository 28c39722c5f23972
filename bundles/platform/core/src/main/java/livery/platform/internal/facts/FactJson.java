package livery.platform.internal.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/** Subjects and bodies of facts as they are stored. */
final class FactJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<String>> SUBJECTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};

    private FactJson() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a fact's body must be JSON", e);
        }
    }

    static List<String> subjects(String json) {
        return read(json, SUBJECTS);
    }

    static Map<String, Object> body(String json) {
        return read(json, BODY);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored fact cannot be read", e);
        }
    }
}
