package livery.crm.internal.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import livery.crm.internal.own.Labels;
import livery.crm.internal.own.OwnChoice;
import livery.crm.internal.own.OwnField;
import livery.crm.internal.own.OwnReading;
import livery.crm.internal.own.OwnRecord;
import livery.crm.internal.values.Limits;
import livery.platform.TenantId;

/** Makes the JSON Schema of what is written of a record: the fields that every store has, and those of this one. */
final class RecordSchema {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final TenantId tenant;
    private final Locale locale;

    RecordSchema(TenantId tenant, Locale locale) {
        this.tenant = tenant;
        this.locale = locale;
    }

    Map<String, Object> of(OwnRecord record, List<OwnField> own) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.put("$id", "/api/v1/tenants/" + tenant + "/schemas/" + record.wire());
        schema.putAll(
                switch (record) {
                    case CUSTOMER -> object(CustomerInput.class, List.of("name"));
                    case VEHICLE -> object(VehicleInput.class, List.of());
                    case DEALING -> object(DealingInput.class, List.of("kind", "at"));
                });
        @SuppressWarnings("unchecked") // made just above
        Map<String, Object> properties = (Map<String, Object>) schema.get("properties");
        if (properties != null) {
            properties.put("own", own(own));
        }
        return schema;
    }

    /** As the API reads it, so that nothing is said here that is not true there. */
    private static Map<String, Object> object(Class<? extends Record> type, List<String> required) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), property(component.getType()));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> property(Class<?> type) {
        Map<String, Object> property = new LinkedHashMap<>();
        if (type.isEnum()) {
            List<Object> values = new ArrayList<>(
                    Arrays.stream(type.getFields()).map(RecordSchema::wire).toList());
            values.add(null);
            property.put("enum", values);
        } else if (type == Long.class || type == Integer.class) {
            property.put("type", List.of("integer", "null"));
        } else if (type == LocalDate.class || type == Instant.class) {
            property.put("type", List.of("string", "null"));
            property.put("format", type == LocalDate.class ? "date" : "date-time");
        } else if (List.class.isAssignableFrom(type)) {
            property.put("type", List.of("array", "null"));
        } else if (type == String.class) {
            property.put("type", List.of("string", "null"));
        } else {
            property.put("type", List.of("object", "null"));
        }
        return property;
    }

    private static Object wire(java.lang.reflect.Field constant) {
        JsonProperty name = constant.getAnnotation(JsonProperty.class);
        return name == null ? constant.getName() : name.value();
    }

    private Map<String, Object> own(List<OwnField> fields) {
        Map<String, Object> properties = new LinkedHashMap<>();
        fields.forEach(field -> properties.put(field.code(), property(field)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                fields.stream().filter(OwnField::required).map(OwnField::code).toList());
        schema.put("additionalProperties", false);
        return schema;
    }

    private Map<String, Object> property(OwnField field) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("title", field.label(locale));
        switch (field.type()) {
            case TEXT -> {
                property.put("type", type(field, "string"));
                property.put("maxLength", OwnReading.TEXT);
            }
            case NUMBER -> property.put("type", type(field, "number"));
            case DATE -> {
                property.put("type", type(field, "string"));
                property.put("format", "date");
                property.put("description", Limits.EARLIEST + " – " + Limits.LATEST);
            }
            case CHOICE -> {
                List<Object> choices = new ArrayList<>(
                        field.choices().stream().map(this::choice).toList());
                if (!field.required()) {
                    choices.add(Map.of("type", "null"));
                }
                property.put("oneOf", choices);
            }
            case REFERENCE -> {
                property.put("type", type(field, "string"));
                property.put("pattern", "^[1-9][0-9]{0,18}$");
                OwnRecord refersTo = field.refersTo();
                property.put("description", refersTo == null ? "" : "id of a " + refersTo.wire());
            }
        }
        return property;
    }

    /** Null is a value that is to be empty. */
    private static Object type(OwnField field, String type) {
        return field.required() ? type : List.of(type, "null");
    }

    private Map<String, Object> choice(OwnChoice choice) {
        String label = Labels.in(choice.labels(), locale);
        return Map.of("const", choice.code(), "title", label == null ? choice.code() : label);
    }
}
