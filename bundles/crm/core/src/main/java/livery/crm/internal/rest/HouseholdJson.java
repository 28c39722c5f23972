package livery.crm.internal.rest;

import java.util.List;
import livery.crm.internal.household.Household;
import livery.crm.internal.household.HouseholdDraft;
import org.jspecify.annotations.Nullable;

/**
 * Customers who live together.
 *
 * @param head the id of one of the members
 */
public record HouseholdJson(
        String id, String name, @Nullable String head, List<HouseholdMemberJson> members, long version) {

    /** A customer of the household. */
    public record HouseholdMemberJson(String id, String name) {}

    /**
     * What staff write of one.
     *
     * @param name required
     * @param head one of the members; the first of them when left out
     * @param members ids of 1 to 50 customers, none of whom is in another household
     */
    public record HouseholdInput(
            @Nullable String name,
            @Nullable String head,
            @Nullable List<String> members) {

        static HouseholdInput of(HouseholdDraft draft) {
            return new HouseholdInput(draft.name(), draft.head(), draft.members());
        }

        HouseholdDraft draft() {
            return new HouseholdDraft(name, head, members == null ? List.of() : members);
        }
    }

    static HouseholdJson of(Household household) {
        Long head = household.head();
        return new HouseholdJson(
                Long.toString(household.id()),
                household.name(),
                head == null ? null : head.toString(),
                household.members().stream()
                        .map(member -> new HouseholdMemberJson(Long.toString(member.customer()), member.name()))
                        .toList(),
                household.version());
    }
}
