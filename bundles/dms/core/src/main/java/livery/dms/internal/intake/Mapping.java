package livery.dms.internal.intake;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import livery.crm.CrmIntake;
import livery.crm.OwnTarget;
import livery.crm.RecordKind;
import livery.dms.Settings;
import livery.dms.internal.values.Kinds;
import livery.platform.CallContext;
import livery.platform.Tenant;

/**
 * How a connection's columns become the fields of canonical records.
 *
 * @param source the outside system's name in the store, shared by connections to the same system
 * @param columns column by canonical field
 * @param dateFormats patterns tried in this order; the usual ones when empty
 */
public record Mapping(
        RecordKind kind,
        String source,
        Map<String, String> columns,
        List<String> dateFormats,
        ZoneId zone,
        String currency) {

    public static final String KIND = "kind";
    public static final String SOURCE = "source";
    public static final String COLUMNS = "mapping";
    public static final String DATE_FORMATS = "dateFormats";
    public static final String DEFAULT_SOURCE = "dms";

    public static Mapping of(Settings settings, Tenant tenant) {
        String source = settings.text(SOURCE);
        return new Mapping(
                Kinds.of(settings.text(KIND)).orElse(RecordKind.CUSTOMER),
                source.isEmpty() ? DEFAULT_SOURCE : source,
                settings.textsByName(COLUMNS),
                settings.texts(DATE_FORMATS),
                tenant.timeZone(),
                tenant.currency());
    }

    /** The columns that are named for fields of the kind, or for fields that the store has added. */
    List<String> named() {
        Set<String> names =
                CanonicalField.of(kind).stream().map(CanonicalField::name).collect(Collectors.toSet());
        return columns.entrySet().stream()
                .filter(column ->
                        names.contains(column.getKey()) || column.getKey().startsWith(OwnTarget.PREFIX))
                .map(Map.Entry::getValue)
                .filter(column -> !column.isEmpty())
                .toList();
    }

    /** Whether a column is named for a field that the store has added. */
    boolean hasAdded() {
        return columns.keySet().stream().anyMatch(name -> name.startsWith(OwnTarget.PREFIX));
    }

    /** The fields that such columns can be mapped to; nothing is asked where there is no such column. */
    List<CanonicalField> added(CallContext context, CrmIntake crm) {
        return hasAdded()
                ? crm.ownFields(context, kind).stream().map(CanonicalField::of).toList()
                : List.of();
    }

    /** The column of a field, or the field's own name when it is not mapped: what a clerk is shown. */
    public String columnOf(String field) {
        return columns.getOrDefault(field, field);
    }
}
