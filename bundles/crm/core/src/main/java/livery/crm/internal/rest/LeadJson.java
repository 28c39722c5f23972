package livery.crm.internal.rest;

import java.time.Instant;
import java.util.List;
import livery.crm.internal.lead.Lead;
import livery.crm.internal.lead.LeadStage;
import livery.crm.internal.values.MobileNumbers;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may become a customer.
 *
 * @param mobile masked
 * @param customer the id of who it became, or null
 * @param version to be named in {@code If-Match}
 */
public record LeadJson(
        String id,
        String name,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String source,
        @Nullable String model,
        @Nullable String note,
        LeadStage stage,
        @Nullable String reason,
        PersonJson owner,
        @Nullable String nextStep,
        @Nullable Instant nextDueAt,
        Instant contactedAt,
        @Nullable String customer,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** With all names read together. */
    static List<LeadJson> of(List<Lead> leads, Staff staff) {
        PersonJson.Names names =
                new PersonJson.Names(staff, leads.stream().map(Lead::owner).toList());
        return leads.stream().map(lead -> of(lead, names)).toList();
    }

    private static LeadJson of(Lead lead, PersonJson.Names names) {
        String mobile = lead.mobile();
        return new LeadJson(
                Long.toString(lead.id()),
                lead.name(),
                mobile == null ? null : MobileNumbers.masked(mobile),
                lead.email(),
                lead.source(),
                lead.model(),
                lead.note(),
                lead.stage(),
                lead.reason(),
                names.of(lead.owner()),
                lead.nextStep(),
                lead.nextDueAt(),
                lead.contactedAt(),
                lead.customer() == null ? null : lead.customer().toString(),
                lead.createdAt(),
                lead.updatedAt(),
                lead.version());
    }
}
