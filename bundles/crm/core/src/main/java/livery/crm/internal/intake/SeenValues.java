package livery.crm.internal.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import livery.crm.internal.values.Field;

/** The values that a source last gave, as JSON by the names of their fields. */
final class SeenValues {

    private static final JsonFactory JSON = new JsonFactory();

    private SeenValues() {}

    static <F extends Enum<F> & Field> String written(Map<F, String> values) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<F, String> value : values.entrySet()) {
                json.writeStringField(value.getKey().wire(), value.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Fields that are no more are passed over. */
    static <F extends Enum<F> & Field> Map<F, String> read(String text, Class<F> type) {
        Map<F, String> values = new EnumMap<>(type);
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                String value = json.nextTextValue();
                for (F field : type.getEnumConstants()) {
                    if (field.wire().equals(name) && value != null) {
                        values.put(field, value);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }
}
