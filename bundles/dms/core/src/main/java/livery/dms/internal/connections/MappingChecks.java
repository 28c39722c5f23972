package livery.dms.internal.connections;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import livery.crm.OwnTarget;
import livery.crm.RecordKind;
import livery.dms.Settings;
import livery.dms.internal.intake.CanonicalField;
import livery.dms.internal.intake.DateFormats;
import livery.dms.internal.intake.Mapping;
import livery.dms.internal.values.Kinds;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** What the settings that every connection has must look like: what its lines are, and which column is which field. */
final class MappingChecks {

    private static final int LONGEST_SOURCE = 40;
    /** The source of what people enter by hand. */
    private static final String STAFF = "staff";

    private static final int LONGEST_FORMAT = 100;
    private static final int MOST_FORMATS = 20;

    /** A field that the store may have added: for one that it has put away since, the column is passed over. */
    private static final Pattern ADDED = Pattern.compile(Pattern.quote(OwnTarget.PREFIX) + "[a-z][a-z0-9-]{0,39}");

    private MappingChecks() {}

    /** Adds what is wrong; that a column must be named only when the settings are to be complete. */
    static void check(Map<String, Object> values, boolean complete, List<FieldFault> faults) {
        Settings settings = new Settings(values);
        if (!(values.getOrDefault(Mapping.SOURCE, "") instanceof String)) {
            faults.add(new FieldFault(Mapping.SOURCE, "web.field.type", Map.of("wanted", "text")));
        }
        Optional<RecordKind> kind = Kinds.of(settings.text(Mapping.KIND));
        if (kind.isEmpty()) {
            faults.add(new FieldFault(Mapping.KIND, "dms.kind.unknown"));
        }
        String source = settings.text(Mapping.SOURCE);
        if (!source.matches("[\\w.-]{0," + LONGEST_SOURCE + "}")) {
            faults.add(new FieldFault(Mapping.SOURCE, "dms.source.invalid", Map.of("most", LONGEST_SOURCE)));
        }
        if (source.equals(STAFF)) {
            faults.add(new FieldFault(Mapping.SOURCE, "crm.source.reserved"));
        }
        Object formats = values.get(Mapping.DATE_FORMATS);
        if (formats != null && !InputChecks.texts(formats)) {
            faults.add(new FieldFault(Mapping.DATE_FORMATS, "web.field.type", Map.of("wanted", "list")));
        } else if (settings.texts(Mapping.DATE_FORMATS).size() > MOST_FORMATS) {
            faults.add(new FieldFault(Mapping.DATE_FORMATS, "dms.setting.too-many", Map.of("most", MOST_FORMATS)));
        } else {
            settings.texts(Mapping.DATE_FORMATS).stream()
                    .filter(pattern -> pattern.length() > LONGEST_FORMAT || !DateFormats.usable(pattern))
                    .forEach(pattern -> faults.add(new FieldFault(
                            Mapping.DATE_FORMATS, "dms.date-format.invalid", Map.of("pattern", pattern))));
        }
        kind.ifPresent(known -> mapping(known, values.get(Mapping.COLUMNS), complete, faults));
    }

    private static void mapping(RecordKind kind, @Nullable Object value, boolean complete, List<FieldFault> faults) {
        if (value != null
                && !(value instanceof Map<?, ?> map
                        && map.values().stream().allMatch(column -> column instanceof String))) {
            faults.add(new FieldFault(Mapping.COLUMNS, "web.field.type", Map.of("wanted", "object")));
            return;
        }
        Map<?, ?> columns = value == null ? Map.of() : (Map<?, ?>) value;
        List<CanonicalField> fields = CanonicalField.of(kind);
        for (CanonicalField field : fields) {
            boolean mapped = columns.get(field.name()) instanceof String column && !column.isBlank();
            if (complete && field.required() && !mapped) {
                faults.add(new FieldFault(
                        Mapping.COLUMNS + "." + field.name(), "dms.mapping.missing", Map.of("field", field.name())));
            }
        }
        Set<String> known =
                new HashSet<>(fields.stream().map(CanonicalField::name).toList());
        columns.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !known.contains(name) && !ADDED.matcher(name).matches())
                .forEach(name -> faults.add(new FieldFault(
                        Mapping.COLUMNS + "." + name,
                        "web.field.unknown",
                        Map.of(
                                "known",
                                String.join(", ", known.stream().sorted().toList())))));
    }
}
