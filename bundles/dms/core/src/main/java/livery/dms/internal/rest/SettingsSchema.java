package livery.dms.internal.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import livery.crm.RecordKind;
import livery.dms.Adapter;
import livery.dms.Setting;
import livery.dms.internal.intake.Mapping;
import livery.dms.internal.values.Kinds;
import livery.platform.Texts;

/** The settings of an adapter's connections as JSON Schema (2020-12), with titles in a language. */
final class SettingsSchema {

    private final Texts texts;
    private final Locale locale;

    SettingsSchema(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    Map<String, Object> of(Adapter adapter) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>(List.of(Mapping.KIND, Mapping.COLUMNS));
        for (Setting setting : adapter.settings()) {
            properties.put(setting.name(), property(adapter, setting));
            if (setting.required()) {
                required.add(setting.name());
            }
        }
        properties.put(Mapping.KIND, common(Mapping.KIND, Map.of("type", "string", "enum", kinds())));
        properties.put(
                Mapping.SOURCE,
                common(Mapping.SOURCE, Map.of("type", "string", "default", Mapping.DEFAULT_SOURCE, "maxLength", 40)));
        properties.put(
                Mapping.COLUMNS,
                common(Mapping.COLUMNS, Map.of("type", "object", "additionalProperties", Map.of("type", "string"))));
        properties.put(
                Mapping.DATE_FORMATS,
                common(Mapping.DATE_FORMATS, Map.of("type", "array", "items", Map.of("type", "string"))));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("type", "object");
        schema.put("required", required);
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }

    private Map<String, Object> property(Adapter adapter, Setting setting) {
        Map<String, Object> property = new LinkedHashMap<>();
        switch (setting.type()) {
            case TEXT, FOLDER -> property.put("type", "string");
            case SECRET -> {
                property.put("type", "string");
                property.put("format", "password");
                property.put("writeOnly", true);
            }
            case NUMBER -> property.put("type", "number");
            case FLAG -> property.put("type", "boolean");
            case TEXT_LIST -> {
                property.put("type", "array");
                property.put("items", Map.of("type", "string"));
            }
        }
        if (!setting.choices().isEmpty()) {
            property.put("enum", setting.choices());
        }
        return titled(property, adapter.id() + ".setting." + setting.name());
    }

    private Map<String, Object> common(String name, Map<String, Object> form) {
        return titled(new LinkedHashMap<>(form), "dms.setting." + name);
    }

    private Map<String, Object> titled(Map<String, Object> property, String code) {
        property.put("title", texts.text(code, Map.of(), locale));
        property.put("description", texts.text(code + ".description", Map.of(), locale));
        return property;
    }

    private static List<String> kinds() {
        return Arrays.stream(RecordKind.values()).map(Kinds::id).toList();
    }
}
