package livery.dms.internal.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which columns hold mobiles, and the numbers of identity cards, passports and driving licences. */
public final class NumberColumns {

    private static final Pattern COLUMN = Pattern.compile(
            "手机|手機|移动电话|電話|电话|mobile|phone|\\bcell|身份证|身分證|身份證|证件|證件|证号|證號|护照|護照|驾照|駕照|驾驶证|駕駛證|居民证|居留|identity|passport|licen[cs]e.?(n|id)|\\bid.?(card|no|num)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final @Nullable Mapping mapping;
    private final Map<Set<String>, Set<String>> known = new HashMap<>();

    /** For the records of a batch, most of which have the same columns. For one thread. */
    NumberColumns(@Nullable Mapping mapping) {
        this.mapping = mapping;
    }

    /** As {@link #of}, of a record with these columns. */
    Set<String> among(Set<String> columns) {
        Set<String> found = known.get(columns);
        if (found == null) {
            found = of(mapping, columns);
            known.put(Set.copyOf(columns), found);
        }
        return found;
    }

    /** Those that are mapped to such fields, and others that are called so. */
    public static Set<String> of(@Nullable Mapping mapping, Collection<String> columns) {
        Set<String> found = new LinkedHashSet<>();
        if (mapping != null) {
            CanonicalField.of(mapping.kind()).stream()
                    .filter(CanonicalField::covered)
                    .map(field -> mapping.columns().getOrDefault(field.name(), ""))
                    .filter(column -> !column.isBlank())
                    .forEach(found::add);
        }
        columns.stream().filter(column -> COLUMN.matcher(column).find()).forEach(found::add);
        return found;
    }
}
