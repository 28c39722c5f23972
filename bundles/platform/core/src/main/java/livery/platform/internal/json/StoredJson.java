package livery.platform.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/** Lists and maps as they are stored in a column. */
public final class StoredJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<String>> LIST = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private StoredJson() {}

    /**
     * As it is stored.
     *
     * @throws IllegalArgumentException when it is no JSON
     */
    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("what is stored must be JSON", e);
        }
    }

    public static List<String> list(String json) {
        return read(json, LIST);
    }

    public static Map<String, Object> map(String json) {
        return read(json, MAP);
    }

    public static Map<String, String> texts(String json) {
        return read(json, TEXTS);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored cannot be read", e);
        }
    }
}
