package livery.crm.internal.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.crm.internal.dealing.Behaviour;
import livery.crm.internal.values.CustomerDraft;
import livery.crm.internal.values.CustomerField;
import org.jspecify.annotations.Nullable;

/**
 * A customer as their own page shows them. Serves A1.
 *
 * @param unreadable fields that have a value which the values lack, for want of its key
 * @param canonical who stands for the customer: itself, unless it is merged
 * @param merged how many it stands for
 * @param erasedAt since when the customer is nobody, or null
 * @param own the values of the fields that the store has added, by code
 * @param today on the store's wall, for ages
 */
public record CustomerDetails(
        CustomerSummary summary,
        CustomerDraft values,
        Set<CustomerField> unreadable,
        List<SourceId> sources,
        Behaviour behaviour,
        @Nullable Referrer referrer,
        LocalDate today,
        long version,
        Instant updatedAt,
        long canonical,
        int merged,
        @Nullable Instant erasedAt,
        Map<String, Object> own) {

    /** The customer who brought this one. */
    public record Referrer(long id, String name) {}
}
