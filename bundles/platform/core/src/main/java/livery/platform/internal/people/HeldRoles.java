package livery.platform.internal.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livery.data.EntityStore;
import livery.platform.TenantId;
import livery.platform.people.People;

/** Roles of one origin: rows that are read and written inside a unit of work around. */
final class HeldRoles {

    static final Comparator<People.Grant> ORDER =
            Comparator.comparing((People.Grant grant) -> grant.place().value()).thenComparing(People.Grant::role);

    /** Makes a row. */
    private interface Made {
        HeldRole of(long person, long place, String role);
    }

    private final EntityStore store;
    private final String rows;
    private final Made made;

    private HeldRoles(EntityStore store, Class<? extends HeldRole> rows, Made made) {
        this.store = store;
        this.rows = rows.getSimpleName();
        this.made = made;
    }

    /** Those that somebody gave here. */
    static HeldRoles given(EntityStore store) {
        return new HeldRoles(store, RoleRow.class, RoleRow::new);
    }

    /** Those that issuers claim. */
    static HeldRoles claimed(EntityStore store) {
        return new HeldRoles(store, ClaimedRoleRow.class, ClaimedRoleRow::new);
    }

    List<People.Grant> of(long person) {
        return of(List.of(person)).getOrDefault(person, List.of());
    }

    Map<Long, List<People.Grant>> of(Collection<Long> people) {
        Map<Long, List<People.Grant>> grants = new HashMap<>();
        store.session()
                .createSelectionQuery(
                        "select personId, placeId, role from " + rows + " where personId in :people", Object[].class)
                .setParameter("people", people)
                .getResultList()
                .forEach(row -> grants.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                        .add(new People.Grant(new TenantId((Long) row[1]), (String) row[2])));
        grants.values().forEach(some -> some.sort(ORDER));
        return grants;
    }

    /** Replaces all that the person has; what stays is what is stored now. */
    List<People.Grant> replace(long person, List<People.Grant> before, List<People.Grant> wanted) {
        for (People.Grant grant : before) {
            if (!wanted.contains(grant)) {
                store.session()
                        .createMutationQuery("delete from " + rows
                                + " where personId = :person and placeId = :place and role = :role")
                        .setParameter("person", person)
                        .setParameter("place", grant.place().value())
                        .setParameter("role", grant.role())
                        .executeUpdate();
            }
        }
        List<People.Grant> all = wanted.stream().distinct().sorted(ORDER).toList();
        all.stream()
                .filter(grant -> !before.contains(grant))
                .forEach(grant ->
                        store.session().persist(made.of(person, grant.place().value(), grant.role())));
        store.session().flush();
        return all;
    }
}
