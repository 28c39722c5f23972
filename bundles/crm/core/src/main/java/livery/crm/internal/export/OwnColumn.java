package livery.crm.internal.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import livery.crm.OwnType;
import livery.crm.internal.own.Labels;
import livery.crm.internal.own.OwnChoice;
import livery.crm.internal.own.OwnField;
import livery.crm.internal.own.OwnRecord;
import livery.crm.internal.view.ListName;
import org.jspecify.annotations.Nullable;

/** The columns of fields that the store has added; their keys are the fields' names. */
record OwnColumn(OwnField field) {

    /** So many columns of all kinds a workbook has at most. */
    static final int MOST = 80;

    /** Whose fields can be columns of a list. */
    static Optional<OwnRecord> record(ListName list) {
        return switch (list) {
            case CUSTOMERS -> Optional.of(OwnRecord.CUSTOMER);
            case VEHICLES -> Optional.of(OwnRecord.VEHICLE);
            case LEADS, TASKS -> Optional.empty();
        };
    }

    /** Those of the keys, in their order, of which there is a field. */
    static List<OwnColumn> of(List<String> keys, List<OwnField> fields) {
        List<OwnColumn> columns = new ArrayList<>();
        for (String key : keys) {
            fields.stream()
                    .filter(field -> field.name().equals(key))
                    .map(OwnColumn::new)
                    .forEach(columns::add);
        }
        return columns;
    }

    /** What stands in the column for a customer with these values. */
    @Nullable
    Object cell(Map<String, Object> values, Locale locale) {
        Object value = values.get(field.code());
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal) {
            return value;
        }
        if (field.type() == OwnType.DATE) {
            return LocalDate.parse(value.toString());
        }
        return field.choices().stream()
                .filter(choice -> choice.code().equals(value))
                .map(choice -> name(choice, locale))
                .findFirst()
                .orElse(value.toString());
    }

    private static String name(OwnChoice choice, Locale locale) {
        String label = Labels.in(choice.labels(), locale);
        return label == null ? choice.code() : label;
    }
}
