package livery.dms.internal.quarantine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import livery.dms.internal.intake.CanonicalField;
import livery.dms.internal.intake.Mapping;
import livery.dms.internal.values.PersonalNumbers;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** Covers mobiles and the numbers of identity cards, passports and driving licences in records, but for their ends. */
public final class NumberMask {

    private static final Pattern COLUMN = Pattern.compile(
            "手机|手機|移动电话|電話|电话|mobile|phone|\\bcell|身份证|身分證|身份證|证件|證件|证号|證號|护照|護照|驾照|駕照|驾驶证|駕駛證|居民证|居留|identity|passport|licen[cs]e.?(n|id)|\\bid.?(card|no|num)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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
        Set<String> covered = new LinkedHashSet<>();
        if (mapping != null) {
            CanonicalField.of(mapping.kind()).stream()
                    .filter(CanonicalField::covered)
                    .map(field -> mapping.columns().getOrDefault(field.name(), ""))
                    .filter(column -> !column.isBlank())
                    .forEach(covered::add);
        }
        columns.stream().filter(column -> COLUMN.matcher(column).find()).forEach(covered::add);
        return new NumberMask(covered);
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
