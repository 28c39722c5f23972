package livery.crm.internal.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import livery.criteria.Field;
import livery.criteria.FieldType;

/** Fields and choices with the codes of their names in the module's messages. */
final class Labelled {

    private Labelled() {}

    static String label(String name) {
        return "crm.criteria." + name;
    }

    static Field field(String name, FieldType type, String column) {
        return Field.of(name, type, column, label(name.replace("crm.", "")));
    }

    /** All that there are of an enum, which is stored by its names. */
    static List<Field.Choice> choices(String field, Enum<?>[] all) {
        List<Field.Choice> choices = new ArrayList<>();
        for (Enum<?> one : all) {
            String value = one.name().toLowerCase(Locale.ROOT).replace('_', '-');
            choices.add(new Field.Choice(value, one.name(), label(field + "." + value)));
        }
        return choices;
    }

    /** Choices that are stored in capitals. */
    static List<Field.Choice> choices(String field, String... values) {
        List<Field.Choice> choices = new ArrayList<>();
        for (String value : values) {
            String stored = value.toUpperCase(Locale.ROOT).replace('-', '_');
            choices.add(new Field.Choice(value, stored, label(field + "." + value)));
        }
        return choices;
    }
}
