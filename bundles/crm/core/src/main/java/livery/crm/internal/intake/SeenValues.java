package livery.crm.internal.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import livery.crm.OwnTarget;
import livery.crm.internal.values.Field;
import livery.crm.internal.values.SensitiveCipher;

/** The values that a source last gave, as JSON by the names of their fields. */
public final class SeenValues {

    private static final JsonFactory JSON = new JsonFactory();

    private SeenValues() {}

    /**
     * As they are kept.
     *
     * @param own values of the fields that the store has added, by their names among others
     */
    public static <F extends Enum<F> & Field> String written(
            Map<F, String> values, Map<String, String> own, SensitiveCipher cipher) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<F, String> value : values.entrySet()) {
                json.writeStringField(
                        value.getKey().wire(),
                        value.getKey().sensitive()
                                ? cipher.encryptedSeen(value.getKey(), value.getValue())
                                : value.getValue());
            }
            for (Map.Entry<String, String> value : own.entrySet()) {
                json.writeStringField(value.getKey(), value.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Fields that are no more are passed over. */
    public static <F extends Enum<F> & Field> Map<F, String> read(String text, Class<F> type, SensitiveCipher cipher) {
        Map<F, String> values = new EnumMap<>(type);
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                String value = json.nextTextValue();
                for (F field : type.getEnumConstants()) {
                    if (field.wire().equals(name) && value != null) {
                        values.put(field, field.sensitive() ? cipher.readSeen(field, value) : value);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }

    /** Those of the fields that the store has added, by their names among others. */
    public static Map<String, String> own(String text) {
        // Nearly all have none.
        if (!text.contains("\"" + OwnTarget.PREFIX)) {
            return Map.of();
        }
        Map<String, String> values = new TreeMap<>();
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                String value = json.nextTextValue();
                if (name.startsWith(OwnTarget.PREFIX) && value != null) {
                    values.put(name, value);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }

    /** Whether there is a value of one of the fields that, as it is stored, is such a one. */
    public static boolean holds(String text, Collection<? extends Field> fields, Predicate<String> such) {
        Set<String> names = fields.stream().map(Field::wire).collect(Collectors.toSet());
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = names.contains(json.currentName());
                String value = json.nextTextValue();
                if (wanted && value != null && such.test(value)) {
                    return true;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return false;
    }
}
