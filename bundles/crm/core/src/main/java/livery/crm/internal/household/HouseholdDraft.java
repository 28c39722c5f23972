package livery.crm.internal.household;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What staff write of a household.
 *
 * @param head the id of one of the members
 * @param members ids of customers
 */
public record HouseholdDraft(
        @Nullable String name, @Nullable String head, List<String> members) {}
