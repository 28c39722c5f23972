package livery.dms.internal.quarantine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import livery.dms.internal.intake.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * Covers the numbers of identity cards, passports and driving licences in held records, but for their ends, from those
 * who may see that something is held and not correct it.
 */
public final class IdentityMask {

    private static final String FIELD = "identityNumber";
    private static final int SHOWN = 4;
    private static final String COVER = "****";

    private static final Pattern COLUMN = Pattern.compile(
            "身份证|身分證|身份證|证件|證件|证号|證號|护照|護照|驾照|駕照|驾驶证|駕駛證|居民证|居留|identity|passport|licen[cs]e.?(n|id)|\\bid.?(card|no|num)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What such a number looks like where no column tells: in a line that cannot be split, or before its correction. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{Alnum}])(\\d{17}[\\dXx]|\\d{15}|[A-Za-z][1289A-Da-d]\\d{8}|[A-Za-z]{1,2}\\d{6}\\([\\dAa]\\))(?![\\p{Alnum}])");

    private final Set<String> columns;

    private IdentityMask(Set<String> columns) {
        this.columns = columns;
    }

    /**
     * The mask of a file.
     *
     * @param mapping of its connection; null when there is none any more
     * @param columns of the file
     */
    public static IdentityMask of(@Nullable Mapping mapping, Collection<String> columns) {
        Set<String> covered = new LinkedHashSet<>();
        String mapped = mapping == null ? null : mapping.columns().get(FIELD);
        if (mapped != null && !mapped.isBlank()) {
            covered.add(mapped);
        }
        columns.stream().filter(column -> COLUMN.matcher(column).find()).forEach(covered::add);
        return new IdentityMask(covered);
    }

    /** The values by column, those of identity numbers covered. */
    public Map<String, String> fields(Map<String, String> fields) {
        Map<String, String> masked = new LinkedHashMap<>(fields);
        masked.replaceAll((column, value) -> columns.contains(column) ? covered(value) : value);
        return masked;
    }

    /** The line, with those values covered in it, and whatever else looks like one. */
    public String raw(String raw, Map<String, String> fields) {
        String masked = raw;
        for (String column : columns) {
            String value = fields.getOrDefault(column, "").strip();
            if (!value.isEmpty()) {
                masked = masked.replace(value, covered(value));
            }
        }
        return NUMBER.matcher(masked).replaceAll(found -> covered(found.group()));
    }

    private static String covered(String value) {
        return value.isBlank() || value.startsWith(COVER)
                ? value
                : COVER + (value.length() > 2 * SHOWN ? value.substring(value.length() - SHOWN) : "");
    }
}
