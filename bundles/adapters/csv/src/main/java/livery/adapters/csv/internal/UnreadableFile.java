package livery.adapters.csv.internal;

import java.io.IOException;
import java.util.Map;

/** A file that is no table at all. */
final class UnreadableFile extends IOException {

    private final String code;
    private final transient Map<String, Object> values;

    UnreadableFile(String code, Map<String, Object> values) {
        super(code + " " + values);
        this.code = code;
        this.values = Map.copyOf(values);
    }

    String code() {
        return code;
    }

    Map<String, Object> values() {
        return values;
    }
}
