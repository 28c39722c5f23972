package livery.crm.internal.lead;

import java.time.Instant;
import java.util.Objects;
import livery.crm.internal.values.Limits;
import livery.crm.internal.values.StoreNow;
import livery.crm.internal.values.WrittenFields;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.PersonId;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;

/** Makes a lead of what staff wrote, or tells what is wrong with it. */
public final class LeadChecks {

    private static final int NEXT_STEP = 200;
    /** As long as the reason can be why a lead was lost, or sleeps. */
    public static final int REASON = 500;

    private LeadChecks() {}

    /**
     * The lead.
     *
     * @param before as it is stored, or null for a new one
     * @throws Fault with faults of fields
     */
    static Lead checked(
            CallContext context, Staff staff, StoreNow now, long id, @Nullable Lead before, LeadDraft draft) {
        WrittenFields fields = new WrittenFields();
        String name = fields.name("name", draft.name());
        String mobile = fields.mobile("mobile", draft.mobile(), now.store().region());
        String email = fields.email("email", draft.email());
        String source = fields.line("source", draft.source(), Limits.WORDS);
        String model = fields.line("model", draft.model(), Limits.WORDS);
        String note = fields.block("note", draft.note(), Limits.NOTE);
        String reason = fields.line("reason", draft.reason(), REASON);
        String nextStep = fields.line("nextStep", draft.nextStep(), NEXT_STEP);
        Instant nextDueAt = fields.moment("nextDueAt", draft.nextDueAt());
        Instant contactedAt = fields.past("contactedAt", draft.contactedAt());
        LeadStage stage = Objects.requireNonNullElse(draft.stage(), LeadStage.NEW);
        if (stage == LeadStage.LOST && reason == null) {
            fields.refuse("reason", "crm.lead.reason-missing");
        }
        PersonId owner = Objects.requireNonNullElse(draft.owner(), context.person());
        if ((before == null || !before.owner().equals(owner))
                && staff.find(context, owner).isEmpty()) {
            fields.refuse("owner", "crm.person.unknown");
        }
        fields.done();
        boolean moved = before != null && before.stage() != stage;
        boolean sameContact = before != null && before.contactedAt().equals(contactedAt);
        return new Lead(
                id,
                name,
                mobile,
                email,
                source,
                model,
                note,
                stage,
                reason,
                owner,
                nextStep,
                nextDueAt,
                // Whoever takes a lead a step on was in touch.
                contactedAt == null || (moved && stage.open() && sameContact) ? now.now() : contactedAt,
                before == null ? null : before.customer(),
                before == null ? now.now() : before.createdAt(),
                now.now(),
                before == null ? 0 : before.version() + 1);
    }
}
