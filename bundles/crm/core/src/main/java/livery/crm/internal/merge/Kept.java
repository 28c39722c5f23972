package livery.crm.internal.merge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.SensitiveCipher;
import org.jspecify.annotations.Nullable;

/** What a canonical customer had in the fields that it has taken from another one. */
final class Kept {

    private static final JsonFactory JSON = new ObjectMapper().getFactory();

    private final Map<CustomerField, Own> fields;

    /**
     * The customer's own.
     *
     * @param value null for none
     * @param staff whether staff had written it last
     */
    record Own(@Nullable String value, boolean staff) {}

    private Kept(Map<CustomerField, Own> fields) {
        this.fields = fields;
    }

    /** What this customer has in these fields. */
    static Kept of(Map<CustomerField, String> values, Set<CustomerField> staff, Set<CustomerField> fields) {
        Map<CustomerField, Own> kept = new EnumMap<>(CustomerField.class);
        fields.forEach(field -> kept.put(field, new Own(values.get(field), staff.contains(field))));
        return new Kept(kept);
    }

    static Kept read(String stored, SensitiveCipher cipher) {
        Map<CustomerField, Own> kept = new EnumMap<>(CustomerField.class);
        try {
            JsonNode json = JSON.createParser(cipher.readMerge(stored)).readValueAsTree();
            for (CustomerField field : CustomerField.values()) {
                JsonNode own = json.get(field.wire());
                if (own != null) {
                    kept.put(
                            field,
                            new Own(
                                    own.path("value").textValue(),
                                    own.path("staff").asBoolean()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Kept(kept);
    }

    String written(SensitiveCipher cipher) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<CustomerField, Own> field : fields.entrySet()) {
                json.writeObjectFieldStart(field.getKey().wire());
                json.writeStringField("value", field.getValue().value());
                json.writeBooleanField("staff", field.getValue().staff());
                json.writeEndObject();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cipher.encryptedMerge(text.toString());
    }

    Map<CustomerField, Own> fields() {
        return fields;
    }

    boolean has(CustomerField field) {
        return fields.containsKey(field);
    }

    void put(CustomerField field, Own own) {
        fields.put(field, own);
    }

    /** False when none of these was there. */
    boolean remove(Set<CustomerField> some) {
        return fields.keySet().removeAll(some);
    }
}
