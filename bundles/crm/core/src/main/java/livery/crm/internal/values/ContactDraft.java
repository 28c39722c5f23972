package livery.crm.internal.values;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote of a person at a company, before any check or after it.
 *
 * @param linked id of the customer of the store that the person is
 */
public record ContactDraft(
        @Nullable String name,
        @Nullable String role,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String linked) {}
