package livery.platform.internal.privacy;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import livery.platform.privacy.PersonalData;

/** Writes entries as lists of one JSON object. */
final class JsonLists implements PersonalData.Sink {

    private final JsonGenerator json;
    private String open = "";

    JsonLists(JsonGenerator json) {
        this.json = json;
    }

    @Override
    public void add(String list, Map<String, ?> values) {
        try {
            if (!open.equals(list)) {
                end();
                json.writeArrayFieldStart(list);
                open = list;
            }
            json.writeObject(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void end() throws IOException {
        if (!open.isEmpty()) {
            json.writeEndArray();
            open = "";
        }
    }
}
