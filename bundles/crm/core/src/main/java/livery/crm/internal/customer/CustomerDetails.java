package livery.crm.internal.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import livery.crm.internal.dealing.Behaviour;
import livery.crm.internal.values.CustomerDraft;

/**
 * A customer as their own page shows them. Serves A1.
 *
 * @param identityUnreadable whether there is an identity number that the values lack, for want of its key
 * @param today on the store's wall, for ages
 */
public record CustomerDetails(
        CustomerSummary summary,
        CustomerDraft values,
        boolean identityUnreadable,
        List<SourceId> sources,
        Behaviour behaviour,
        LocalDate today,
        long version,
        Instant updatedAt) {}
