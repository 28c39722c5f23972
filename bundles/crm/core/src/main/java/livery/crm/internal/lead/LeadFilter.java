package livery.crm.internal.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import livery.crm.CustomerId;
import livery.crm.internal.dealing.TimelinePosition;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which leads are listed, and in which order.
 *
 * @param typed what finds them: a part of the name as it is written or read, or the last digits of the mobile; all when
 *     null. Those that it finds come in the order of {@link LeadOrder#NEWEST}
 * @param stage only those in it, or null
 * @param owner only this person's, or null
 * @param customer only those that became this customer, or one whom they stand for, or null
 */
public record LeadFilter(
        @Nullable String typed,
        @Nullable LeadStage stage,
        @Nullable PersonId owner,
        @Nullable CustomerId customer,
        LeadOrder order) {

    public LeadFilter {
        typed = typed == null || typed.isBlank() ? null : typed;
        order = typed == null ? order : LeadOrder.NEWEST;
    }

    /** Whoever they became. */
    public LeadFilter(@Nullable String typed, @Nullable LeadStage stage, @Nullable PersonId owner, LeadOrder order) {
        this(typed, stage, owner, null, order);
    }

    /** Where a page that ends with the lead ends. */
    public String end(Lead lead) {
        Instant due = lead.nextDueAt();
        return order == LeadOrder.DUE && due != null
                ? new TimelinePosition(due, lead.id()).toString()
                : Long.toString(lead.id());
    }

    /** Conditions on a lead, each beginning with {@code and}; that on the customer is left to who asks. */
    String conditions() {
        return (owner == null ? "" : " and owner_id = ?") + (stage == null ? "" : " and stage = ?");
    }

    /** What these conditions compare with. */
    List<Object> values() {
        List<Object> values = new ArrayList<>();
        if (owner != null) {
            values.add(owner.value());
        }
        if (stage != null) {
            values.add(stage.name());
        }
        return values;
    }
}
