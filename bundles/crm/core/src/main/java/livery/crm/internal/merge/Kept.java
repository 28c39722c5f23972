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
import java.util.TreeMap;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.SensitiveCipher;
import org.jspecify.annotations.Nullable;

/** What a canonical customer had in the fields that it has taken from another one. */
final class Kept {

    private static final JsonFactory JSON = new ObjectMapper().getFactory();

    /** Where what was kept of fields that the store has added stands, by their ids. */
    private static final String ADDED = "own";

    private final Map<CustomerField, Own> fields;
    private final Map<Long, Own> added;

    /**
     * The customer's own.
     *
     * @param value null for none
     * @param staff whether staff had written it last
     */
    record Own(@Nullable String value, boolean staff) {}

    private Kept(Map<CustomerField, Own> fields, Map<Long, Own> added) {
        this.fields = fields;
        this.added = added;
    }

    /** What this customer has in these fields. */
    static Kept of(
            Map<CustomerField, String> values,
            Set<CustomerField> staff,
            Set<CustomerField> fields,
            Map<Long, Own> added) {
        Map<CustomerField, Own> kept = new EnumMap<>(CustomerField.class);
        fields.forEach(field -> kept.put(field, new Own(values.get(field), staff.contains(field))));
        return new Kept(kept, new TreeMap<>(added));
    }

    static Kept read(String stored, SensitiveCipher cipher) {
        Map<CustomerField, Own> kept = new EnumMap<>(CustomerField.class);
        Map<Long, Own> added = new TreeMap<>();
        try {
            JsonNode json = JSON.createParser(cipher.readMerge(stored)).readValueAsTree();
            for (CustomerField field : CustomerField.values()) {
                JsonNode own = json.get(field.wire());
                if (own != null) {
                    kept.put(field, own(own));
                }
            }
            JsonNode others = json.get(ADDED);
            if (others != null) {
                others.properties().forEach(one -> added.put(Long.valueOf(one.getKey()), own(one.getValue())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Kept(kept, added);
    }

    private static Own own(JsonNode own) {
        return new Own(own.path("value").textValue(), own.path("staff").asBoolean());
    }

    String written(SensitiveCipher cipher) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<CustomerField, Own> field : fields.entrySet()) {
                json.writeFieldName(field.getKey().wire());
                write(json, field.getValue());
            }
            if (!added.isEmpty()) {
                json.writeObjectFieldStart(ADDED);
                for (Map.Entry<Long, Own> field : added.entrySet()) {
                    json.writeFieldName(field.getKey().toString());
                    write(json, field.getValue());
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cipher.encryptedMerge(text.toString());
    }

    private static void write(JsonGenerator json, Own own) throws IOException {
        json.writeStartObject();
        json.writeStringField("value", own.value());
        json.writeBooleanField("staff", own.staff());
        json.writeEndObject();
    }

    /** Of fields that the store has added, by their ids. */
    Map<Long, Own> added() {
        return added;
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
