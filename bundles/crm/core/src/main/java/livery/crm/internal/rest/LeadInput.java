package livery.crm.internal.rest;

import java.time.Instant;
import livery.crm.internal.lead.LeadDraft;
import livery.crm.internal.lead.LeadStage;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What staff write of a lead. Texts have at most 100 characters, a note 2,000, a reason 500, a next step 200.
 *
 * @param name required
 * @param mobile with or without the country
 * @param source where it comes from
 * @param model the car that they have in mind
 * @param reason required of one that is lost
 * @param owner who is at it, one who works in the store; null for the caller
 * @param contactedAt when somebody was last in touch; taking it to another open stage counts as well
 */
public record LeadInput(
        @Nullable String name,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String source,
        @Nullable String model,
        @Nullable String note,
        @Nullable LeadStage stage,
        @Nullable String reason,
        @Nullable String owner,
        @Nullable String nextStep,
        @Nullable Instant nextDueAt,
        @Nullable Instant contactedAt) {

    static LeadInput of(LeadDraft draft) {
        PersonId owner = draft.owner();
        return new LeadInput(
                draft.name(),
                draft.mobile(),
                draft.email(),
                draft.source(),
                draft.model(),
                draft.note(),
                draft.stage(),
                draft.reason(),
                owner == null ? null : owner.toString(),
                draft.nextStep(),
                draft.nextDueAt(),
                draft.contactedAt());
    }

    LeadDraft draft() {
        if (mobile != null && mobile.contains("*")) {
            // What was shown, sent back: it would be stored in place of the whole.
            throw Fault.invalid(new FieldFault("mobile", "crm.value.masked"));
        }
        return new LeadDraft(
                name,
                mobile,
                email,
                source,
                model,
                note,
                stage,
                reason,
                PersonJson.parse("owner", owner),
                nextStep,
                nextDueAt,
                contactedAt);
    }
}
