package livery.crm.internal.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import livery.crm.OwnType;
import livery.crm.internal.own.Labels;
import livery.crm.internal.own.OwnChoice;
import livery.crm.internal.own.OwnField;
import livery.crm.internal.own.OwnRecord;
import org.jspecify.annotations.Nullable;

/**
 * A field that the store has added.
 *
 * @param code as values name it in {@code own}, and criteria as {@code own.code}
 * @param label its name in the reader's language, or the nearest that it has one in
 * @param labels all its names, by language tag
 * @param choices of a choice, else empty
 * @param refersTo of a reference, else null
 * @param required whether staff must fill it in
 * @param searchable whether records are found by its values
 * @param place among the fields of its record, from 1
 * @param archivedAt since when it is shown nowhere, or null
 */
public record OwnFieldJson(
        String id,
        OwnRecord record,
        String code,
        TypeJson type,
        String label,
        Map<String, String> labels,
        List<ChoiceJson> choices,
        @Nullable OwnRecord refersTo,
        boolean required,
        boolean searchable,
        int place,
        @Nullable Instant archivedAt,
        long version) {

    /** What sort of values it has. */
    public enum TypeJson {
        @JsonProperty("text")
        TEXT,
        @JsonProperty("number")
        NUMBER,
        @JsonProperty("date")
        DATE,
        @JsonProperty("choice")
        CHOICE,
        @JsonProperty("reference")
        REFERENCE;

        static TypeJson of(OwnType type) {
            return valueOf(type.name());
        }

        OwnType type() {
            return OwnType.valueOf(name());
        }
    }

    /** One of the values that a choice can have. */
    public record ChoiceJson(String code, String label, Map<String, String> labels) {

        static ChoiceJson of(OwnChoice choice, Locale locale) {
            String label = Labels.in(choice.labels(), locale);
            return new ChoiceJson(choice.code(), label == null ? choice.code() : label, choice.labels());
        }
    }

    /** The fields of a store. */
    public record OwnFieldsJson(List<OwnFieldJson> items) {}

    static OwnFieldJson of(OwnField field, Locale locale) {
        return new OwnFieldJson(
                Long.toString(field.id()),
                field.record(),
                field.code(),
                TypeJson.of(field.type()),
                field.label(locale),
                field.labels(),
                field.choices().stream()
                        .map(choice -> ChoiceJson.of(choice, locale))
                        .toList(),
                field.refersTo(),
                field.required(),
                field.searchable(),
                field.place(),
                field.archivedAt(),
                field.version());
    }
}
