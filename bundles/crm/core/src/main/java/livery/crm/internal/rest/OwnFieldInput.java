package livery.crm.internal.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livery.crm.internal.own.OwnFieldDraft;
import livery.crm.internal.own.OwnRecord;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a field that a store adds.
 *
 * @param record required, and fixed
 * @param code required, and fixed: small letters, digits and hyphens, at most 40
 * @param type required; it stays once there are values
 * @param refersTo of a reference: customer or vehicle
 * @param labels names by language tag ({@code en}, {@code zh-CN}, {@code zh-TW}), at least one, each at most 60 characters
 * @param choices of a choice, from 1 to 100
 * @param required whether staff must fill it in
 * @param searchable whether records are found by its values: a text, number or choice of customers or vehicles; texts are
 *     when absent
 * @param place among the fields of its record, from 1; the last when absent
 * @param archived whether it is shown nowhere any more; its values stay
 */
public record OwnFieldInput(
        @Nullable OwnRecord record,
        @Nullable String code,
        OwnFieldJson.@Nullable TypeJson type,
        @Nullable OwnRecord refersTo,
        @Nullable Map<String, @Nullable String> labels,
        @Nullable List<@Nullable ChoiceInput> choices,
        @Nullable Boolean required,
        @Nullable Boolean searchable,
        @Nullable Integer place,
        @Nullable Boolean archived) {

    /** One of the values that a choice can have: a code as it is stored, and names as a field has them. */
    public record ChoiceInput(
            @Nullable String code, @Nullable Map<String, @Nullable String> labels) {}

    static OwnFieldInput of(OwnFieldDraft draft) {
        List<OwnFieldDraft.@Nullable ChoiceDraft> written = draft.choices();
        List<@Nullable ChoiceInput> choices = new ArrayList<>();
        if (written != null) {
            written.forEach(
                    choice -> choices.add(choice == null ? null : new ChoiceInput(choice.code(), choice.labels())));
        }
        return new OwnFieldInput(
                draft.record(),
                draft.code(),
                draft.type() == null ? null : OwnFieldJson.TypeJson.of(draft.type()),
                draft.refersTo(),
                draft.labels(),
                choices,
                draft.required(),
                draft.searchable(),
                draft.place(),
                draft.archived());
    }

    OwnFieldDraft draft() {
        List<OwnFieldDraft.@Nullable ChoiceDraft> drafts = new ArrayList<>();
        if (choices != null) {
            choices.forEach(choice ->
                    drafts.add(choice == null ? null : new OwnFieldDraft.ChoiceDraft(choice.code(), choice.labels())));
        }
        return new OwnFieldDraft(
                record,
                code,
                type == null ? null : type.type(),
                refersTo,
                labels,
                drafts,
                required,
                searchable,
                place,
                archived);
    }
}
