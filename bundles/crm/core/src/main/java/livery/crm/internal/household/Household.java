package livery.crm.internal.household;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Customers who live together; of those who are merged, who stands for them.
 *
 * @param head the id of one of the members; null when that one has gone
 */
public record Household(long id, String name, @Nullable Long head, List<Member> members, long version) {

    /** One of them. */
    public record Member(long customer, String name) {}

    public Household {
        members = List.copyOf(members);
    }
}
