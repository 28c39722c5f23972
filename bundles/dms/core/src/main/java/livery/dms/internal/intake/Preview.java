package livery.dms.internal.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import livery.crm.CrmIntake;
import livery.dms.TestResult;
import livery.platform.CallContext;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** Shows what a mapping makes of raw records, without taking them in. */
public final class Preview {

    private static final int MOST_SHOWN = 20;

    private final Mapping mapping;
    private final CallContext context;
    private final RecordTaker taker;
    private final ValueReader reader;
    private final int digits;
    private final List<CanonicalField> known;

    /**
     * What a raw record would become.
     *
     * @param values by canonical field, of those that can be read: days and moments as in ISO 8601, amounts in units
     * @param faults by column; without those of fields that no column is named for
     */
    public record Row(Map<String, String> values, List<FieldFault> faults) {}

    public Preview(CallContext context, Mapping mapping, CrmIntake crm) {
        this.context = context;
        this.mapping = mapping;
        this.known = Stream.concat(CanonicalField.of(mapping.kind()).stream(), mapping.added(context, crm).stream())
                .toList();
        this.taker = new RecordTaker(crm);
        this.reader = new ValueReader(mapping.dateFormats(), mapping.zone(), mapping.currency());
        this.digits = Currency.getInstance(mapping.currency()).getDefaultFractionDigits();
    }

    /** One for each record of the sample, in its order; what is broken has nothing but its fault. */
    public List<Row> of(TestResult.Sample sample) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < sample.rows().size(); i++) {
            FieldFault broken = sample.broken().get(i);
            rows.add(
                    broken == null
                            ? of(byColumn(sample.columns(), sample.rows().get(i)))
                            : new Row(Map.of(), List.of(broken)));
        }
        return rows;
    }

    /** Columns that are named and that the sample does not have: no file like it would be taken in. */
    public List<FieldFault> missing(List<String> columns) {
        List<FieldFault> missing = new ArrayList<>();
        for (CanonicalField field : known) {
            String column = column(field.name());
            if (column != null && !columns.contains(column)) {
                String found =
                        String.join(", ", columns.stream().limit(MOST_SHOWN).toList());
                missing.add(new FieldFault(
                        Mapping.COLUMNS + "." + field.name(),
                        "dms.column.missing",
                        Map.of("column", column, "found", columns.size() > MOST_SHOWN ? found + ", …" : found)));
            }
        }
        return missing;
    }

    Row of(Map<String, String> fields) {
        Map<String, String> values = new LinkedHashMap<>();
        for (CanonicalField field : known) {
            String column = column(field.name());
            String text = column == null ? null : fields.get(column);
            String canonical = text == null || text.isBlank() ? null : canonical(field, text.strip());
            if (canonical != null) {
                values.put(field.name(), canonical);
            }
        }
        List<FieldFault> faults = taker.check(context, mapping, List.of(fields)).get(0).stream()
                .filter(fault ->
                        fields.containsKey(fault.field()) && mapping.columns().containsValue(fault.field()))
                .toList();
        return new Row(values, faults);
    }

    private @Nullable String canonical(CanonicalField field, String text) {
        try {
            return switch (field.type()) {
                case TEXT, MOBILE -> text;
                case DATE -> reader.date(text).toString();
                case DATETIME ->
                    reader.instant(text)
                            .atZone(mapping.zone())
                            .toOffsetDateTime()
                            .toString();
                case MONEY -> BigDecimal.valueOf(reader.minor(text), digits).toPlainString();
                case DECIMAL -> reader.number(text).toPlainString();
                case INTEGER -> Long.toString(reader.integer(text));
                case ENUM -> Choices.id(reader.choice(field.name(), text));
            };
        } catch (ValueReader.Unreadable e) {
            // It is among the faults of the row.
            return null;
        }
    }

    private @Nullable String column(String field) {
        String column = mapping.columns().get(field);
        return column == null || column.isBlank() ? null : column;
    }

    private static Map<String, String> byColumn(List<String> columns, List<String> values) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < columns.size() && i < values.size(); i++) {
            fields.put(columns.get(i), values.get(i));
        }
        return fields;
    }
}
