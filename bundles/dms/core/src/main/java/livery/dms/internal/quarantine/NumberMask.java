package livery.dms.internal.quarantine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import livery.dms.internal.intake.Mapping;
import livery.dms.internal.intake.NumberColumns;
import livery.dms.internal.values.PersonalNumbers;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** Covers mobiles and the numbers of identity cards, passports and driving licences in records, but for their ends. */
public final class NumberMask {

    private final Set<String> columns;

    private NumberMask(Set<String> columns) {
        this.columns = columns;
    }

    /**
     * The mask of a file.
     *
     * @param mapping of its connection; null when there is none any more
     * @param columns of the file
     */
    public static NumberMask of(@Nullable Mapping mapping, Collection<String> columns) {
        return new NumberMask(NumberColumns.of(mapping, columns));
    }

    /** The values by column, those of such columns covered, and whatever looks like one elsewhere. */
    public Map<String, String> fields(Map<String, String> fields) {
        Map<String, String> masked = new LinkedHashMap<>(fields);
        masked.replaceAll((column, value) ->
                columns.contains(column) ? PersonalNumbers.covered(value) : PersonalNumbers.numbersCoveredIn(value));
        return masked;
    }

    /** The line, with those values covered in it, and whatever else looks like one. */
    public String raw(String raw, Map<String, String> fields) {
        String masked = raw;
        for (String column : columns) {
            String value = fields.getOrDefault(column, "").strip();
            if (!value.isEmpty()) {
                masked = masked.replace(value, PersonalNumbers.covered(value));
            }
        }
        return PersonalNumbers.numbersCoveredIn(masked);
    }

    /** The cells of a row in the order of the columns, or the line of one that is broken. */
    public List<String> row(List<String> header, List<String> cells) {
        if (cells.size() == 1 && header.size() > 1) {
            return List.of(PersonalNumbers.numbersCoveredIn(cells.get(0)));
        }
        List<String> masked = new ArrayList<>(cells);
        for (int i = 0; i < cells.size() && i < header.size(); i++) {
            String cell = cells.get(i);
            masked.set(
                    i,
                    columns.contains(header.get(i))
                            ? PersonalNumbers.covered(cell)
                            : PersonalNumbers.numbersCoveredIn(cell));
        }
        return masked;
    }

    /** What is wrong with a record, without the values of such columns. */
    public List<FieldFault> faults(List<FieldFault> faults) {
        return faults.stream()
                .map(fault -> columns.contains(fault.field()) ? covered(fault, PersonalNumbers::covered) : plain(fault))
                .toList();
    }

    /** A fault, with whatever looks like such a number covered in its values. */
    public static FieldFault plain(FieldFault fault) {
        return covered(fault, PersonalNumbers::numbersCoveredIn);
    }

    private static FieldFault covered(FieldFault fault, UnaryOperator<String> cover) {
        Map<String, Object> values = new LinkedHashMap<>(fault.values());
        values.replaceAll(
                (name, value) -> name.equals("value") && value instanceof String text ? cover.apply(text) : value);
        return new FieldFault(fault.field(), fault.code(), values);
    }

    /** Which of these corrections are covered values, sent back as they were shown. */
    public List<String> sentBack(Map<String, String> corrections) {
        return corrections.entrySet().stream()
                .filter(one -> columns.contains(one.getKey()) && PersonalNumbers.isCovered(one.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
