package livery.crm.internal.own;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import livery.crm.OwnTarget;
import livery.crm.OwnType;
import org.jspecify.annotations.Nullable;

/**
 * A field that a store has added. Serves A4.
 *
 * @param code as the API calls it, stable
 * @param refersTo of a reference, else null
 * @param labels its name by language tag, at least one
 * @param choices of a choice, else empty
 * @param required whether staff must fill it in
 * @param searchable whether records are found by its values
 * @param place among the fields of its record, from 1
 * @param archivedAt since when it is shown nowhere, or null
 */
public record OwnField(
        long id,
        OwnRecord record,
        String code,
        OwnType type,
        @Nullable OwnRecord refersTo,
        Map<String, String> labels,
        List<OwnChoice> choices,
        boolean required,
        boolean searchable,
        int place,
        @Nullable Instant archivedAt,
        long version) {

    public OwnField {
        labels = Map.copyOf(labels);
        choices = List.copyOf(choices);
    }

    /** As it is called among other fields. */
    public String name() {
        return OwnTarget.PREFIX + code;
    }

    public boolean active() {
        return archivedAt == null;
    }

    public String label(Locale locale) {
        String label = Labels.in(labels, locale);
        return label == null ? code : label;
    }

    /** The column of {@code crm_own_value} that has its values. */
    public String column() {
        return column(type);
    }

    static String column(OwnType type) {
        return switch (type) {
            case TEXT, CHOICE -> "text_value";
            case NUMBER -> "number_value";
            case DATE -> "day_value";
            case REFERENCE -> "reference_id";
        };
    }

    /** A value as JSON has it. */
    public Object shown(String stored) {
        return type == OwnType.NUMBER ? new BigDecimal(stored) : stored;
    }

    /** Whether records can be found by values of this type. */
    static boolean canBeSearched(OwnRecord record, OwnType type) {
        return record != OwnRecord.DEALING
                && (type == OwnType.TEXT || type == OwnType.NUMBER || type == OwnType.CHOICE);
    }

    /** Whether they are when nobody says so. */
    static boolean isSearchedAnyway(OwnRecord record, OwnType type) {
        return record != OwnRecord.DEALING && type == OwnType.TEXT;
    }

    boolean isOf(OwnRecord kind) {
        return record == kind && active();
    }
}
