package livery.platform.internal.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import livery.platform.Texts;
import livery.platform.settings.ChoiceType;
import livery.platform.settings.DecimalType;
import livery.platform.settings.DurationType;
import livery.platform.settings.Setting;
import livery.platform.settings.SettingSheet;
import livery.platform.settings.SettingType;
import livery.platform.settings.TextType;
import livery.platform.settings.TextsType;
import livery.platform.settings.WholeNumberType;
import livery.platform.settings.YesNoType;

/**
 * The settings of a place as JSON Schema 2020-12, in the reader's language. What the standard has no word for begins
 * with {@code x-}: the module, the unit and its name, the limits of a length of time, who may set it.
 */
final class SettingSchema {

    private final Texts texts;

    SettingSchema(Texts texts) {
        this.texts = texts;
    }

    Map<String, Object> of(SettingSheet sheet, Locale locale) {
        Map<String, Object> properties = new LinkedHashMap<>();
        sheet.entries().forEach(entry -> properties.put(entry.setting().code(), property(entry.setting(), locale)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }

    private <T> Map<String, Object> property(Setting<T> setting, Locale locale) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("title", text(setting.text(), locale));
        property.put("description", text(setting.text() + ".help", locale));
        describe(setting, setting.type(), property, locale);
        property.put("default", setting.type().plain(setting.standard()));
        property.put("x-module", setting.code().substring(0, setting.code().indexOf('.')));
        property.put("x-scope", setting.scope().name().toLowerCase(Locale.ROOT));
        return property;
    }

    private void describe(Setting<?> setting, SettingType<?> type, Map<String, Object> property, Locale locale) {
        if (type instanceof TextType one) {
            property.put("type", "string");
            property.put("minLength", one.least());
            property.put("maxLength", one.most());
        } else if (type instanceof TextsType many) {
            Map<String, Object> items = new LinkedHashMap<>();
            describe(setting, many.each(), items, locale);
            property.put("type", "array");
            property.put("items", items);
            property.put("maxItems", many.most());
        } else if (type instanceof WholeNumberType whole) {
            property.put("type", "integer");
            property.put("minimum", whole.least());
            property.put("maximum", whole.most());
            unit(whole.unit(), property, locale);
        } else if (type instanceof DecimalType decimal) {
            property.put("type", "number");
            property.put("minimum", decimal.least());
            property.put("maximum", decimal.most());
            property.put("multipleOf", java.math.BigDecimal.ONE.movePointLeft(decimal.scale()));
            unit(decimal.unit(), property, locale);
        } else if (type instanceof YesNoType) {
            property.put("type", "boolean");
        } else if (type instanceof ChoiceType choice) {
            property.put("type", "string");
            property.put("oneOf", choices(setting, choice, locale));
        } else if (type instanceof DurationType duration) {
            property.put("type", "string");
            property.put("format", "duration");
            property.put("x-minimum", duration.least().toString());
            property.put("x-maximum", duration.most().toString());
        }
    }

    private List<Map<String, String>> choices(Setting<?> setting, ChoiceType choice, Locale locale) {
        return choice.choices().stream()
                .map(one -> Map.of("const", one, "title", text(setting.text() + "." + one, locale)))
                .toList();
    }

    private void unit(String unit, Map<String, Object> property, Locale locale) {
        if (!unit.isEmpty()) {
            property.put("x-unit", unit);
            property.put("x-unit-title", text("platform.unit." + unit, locale));
        }
    }

    private String text(String code, Locale locale) {
        return texts.text(code, Map.of(), locale);
    }
}
