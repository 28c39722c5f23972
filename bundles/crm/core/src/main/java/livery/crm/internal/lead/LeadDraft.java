package livery.crm.internal.lead;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What staff write of a lead.
 *
 * @param source where it comes from, in the store's own words
 * @param model the car that they have in mind
 * @param stage null for a new one
 * @param reason why it was lost, or sleeps
 * @param owner who is at it; null for whoever writes it
 * @param contactedAt when somebody was last in touch; null for now
 */
public record LeadDraft(
        @Nullable String name,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String source,
        @Nullable String model,
        @Nullable String note,
        @Nullable LeadStage stage,
        @Nullable String reason,
        @Nullable PersonId owner,
        @Nullable String nextStep,
        @Nullable Instant nextDueAt,
        @Nullable Instant contactedAt) {

    /** The fields that it has otherwise than another one, as the API calls them. */
    List<String> otherThan(LeadDraft before) {
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("name", Objects.equals(before.name(), name));
        same.put("mobile", Objects.equals(before.mobile(), mobile));
        same.put("email", Objects.equals(before.email(), email));
        same.put("source", Objects.equals(before.source(), source));
        same.put("model", Objects.equals(before.model(), model));
        same.put("note", Objects.equals(before.note(), note));
        same.put("stage", before.stage() == stage);
        same.put("reason", Objects.equals(before.reason(), reason));
        same.put("owner", Objects.equals(before.owner(), owner));
        same.put("nextStep", Objects.equals(before.nextStep(), nextStep));
        same.put("nextDueAt", Objects.equals(before.nextDueAt(), nextDueAt));
        same.put("contactedAt", Objects.equals(before.contactedAt(), contactedAt));
        return same.entrySet().stream()
                .filter(field -> !field.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
