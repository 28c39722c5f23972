package livery.crm.internal.own;

import java.util.List;
import java.util.Map;
import livery.crm.OwnType;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote of a field, before any check.
 *
 * @param searchable whether records are found by its values; texts are when null
 * @param place among those of its record, from 1; the last when null
 */
public record OwnFieldDraft(
        @Nullable OwnRecord record,
        @Nullable String code,
        @Nullable OwnType type,
        @Nullable OwnRecord refersTo,
        @Nullable Map<String, @Nullable String> labels,
        @Nullable List<@Nullable ChoiceDraft> choices,
        @Nullable Boolean required,
        @Nullable Boolean searchable,
        @Nullable Integer place,
        @Nullable Boolean archived) {

    /** Of one that is searchable as its type has it. */
    public OwnFieldDraft(
            @Nullable OwnRecord record,
            @Nullable String code,
            @Nullable OwnType type,
            @Nullable OwnRecord refersTo,
            @Nullable Map<String, @Nullable String> labels,
            @Nullable List<@Nullable ChoiceDraft> choices,
            @Nullable Boolean required,
            @Nullable Integer place,
            @Nullable Boolean archived) {
        this(record, code, type, refersTo, labels, choices, required, null, place, archived);
    }

    /** What somebody wrote of a choice. */
    public record ChoiceDraft(
            @Nullable String code, @Nullable Map<String, @Nullable String> labels) {}

    /** As the field is. */
    public static OwnFieldDraft of(OwnField field) {
        return new OwnFieldDraft(
                field.record(),
                field.code(),
                field.type(),
                field.refersTo(),
                Map.copyOf(field.labels()),
                List.copyOf(field.choices().stream()
                        .map(choice -> new ChoiceDraft(choice.code(), Map.copyOf(choice.labels())))
                        .toList()),
                field.required(),
                field.searchable(),
                field.place(),
                !field.active());
    }
}
