package livery.platform.internal.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.data.EntityStore;
import livery.platform.TenantId;
import livery.platform.people.People;

/** The roles that issuers give, and whom they vouch for: rows that are read and written inside a unit around. */
final class ClaimedRoles {

    private final EntityStore store;

    ClaimedRoles(EntityStore store) {
        this.store = store;
    }

    List<People.Grant> of(long person) {
        return of(List.of(person)).getOrDefault(person, List.of());
    }

    Map<Long, List<People.Grant>> of(Collection<Long> people) {
        Map<Long, List<People.Grant>> grants = new HashMap<>();
        store.session()
                .createSelectionQuery(
                        "select personId, placeId, role from ClaimedRoleRow where personId in :people", Object[].class)
                .setParameter("people", people)
                .getResultList()
                .forEach(row -> grants.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                        .add(new People.Grant(new TenantId((Long) row[1]), (String) row[2])));
        grants.values().forEach(some -> some.sort(Grants.ORDER));
        return grants;
    }

    /** Those of the people who are linked to an issuer. */
    Set<Long> linked(Collection<Long> people) {
        return new HashSet<>(store.session()
                .createSelectionQuery(
                        "select distinct personId from PersonLinkRow where personId in :people", Long.class)
                .setParameter("people", people)
                .getResultList());
    }

    /** Replaces all that the person has. */
    void replace(long person, List<People.Grant> before, List<People.Grant> wanted) {
        for (People.Grant grant : before) {
            if (!wanted.contains(grant)) {
                store.session()
                        .createMutationQuery("delete from ClaimedRoleRow"
                                + " where personId = :person and placeId = :place and role = :role")
                        .setParameter("person", person)
                        .setParameter("place", grant.place().value())
                        .setParameter("role", grant.role())
                        .executeUpdate();
            }
        }
        for (People.Grant grant : wanted) {
            if (!before.contains(grant)) {
                store.session().persist(new ClaimedRoleRow(person, grant.place().value(), grant.role()));
            }
        }
        store.session().flush();
    }
}
