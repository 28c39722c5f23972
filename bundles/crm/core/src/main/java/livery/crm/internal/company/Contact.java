package livery.crm.internal.company;

import java.time.Instant;
import livery.crm.internal.values.ContactDraft;
import org.jspecify.annotations.Nullable;

/**
 * A person at a company.
 *
 * @param linkedName of the customer of the store that the person is; null when they are none
 */
public record Contact(
        long id, ContactDraft values, @Nullable String linkedName, long version, Instant updatedAt) {}
