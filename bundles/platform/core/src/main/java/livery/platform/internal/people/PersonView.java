package livery.platform.internal.people;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import livery.data.EntityStore;
import livery.platform.PersonId;
import livery.platform.people.People;

/** People as they are shown and as the audit trail tells of them; inside a unit around. */
final class PersonView {

    private final Grants grants;
    private final EntityStore store;
    private final HeldRoles claimed;

    PersonView(EntityStore store, Grants grants) {
        this.grants = grants;
        this.store = store;
        this.claimed = HeldRoles.claimed(store);
    }

    People.Person of(PersonRow row) {
        return of(List.of(row)).get(0);
    }

    List<People.Person> of(Collection<PersonRow> rows) {
        List<Long> ids = rows.stream().map(PersonRow::id).toList();
        Map<Long, List<People.Grant>> given = grants.of(ids);
        Map<Long, List<People.Grant>> byIssuer = claimed.of(ids);
        Set<Long> linked = linked(ids);
        return rows.stream()
                .map(row -> person(
                        row,
                        given.getOrDefault(row.id(), List.of()),
                        byIssuer.getOrDefault(row.id(), List.of()),
                        linked.contains(row.id())))
                .toList();
    }

    /** Those of the people who are linked to an issuer. */
    private Set<Long> linked(Collection<Long> people) {
        return new HashSet<>(store.session()
                .createSelectionQuery(
                        "select distinct personId from PersonLinkRow where personId in :people", Long.class)
                .setParameter("people", people)
                .getResultList());
    }

    private People.Person person(PersonRow row, List<People.Grant> given, List<People.Grant> byIssuer, boolean linked) {
        Set<String> gone = grants.gone(given);
        gone.addAll(grants.gone(byIssuer));
        return new People.Person(
                new PersonId(row.id()),
                row.name(),
                row.displayName(),
                row.language(),
                row.suspended(),
                given,
                byIssuer,
                linked,
                gone,
                row.version());
    }

    static List<String> told(List<People.Grant> roles) {
        return roles.stream().map(role -> role.role() + " in " + role.place()).toList();
    }

    /** What a change changes. */
    static Map<String, ?> differences(People.Profile old, People.Profile wanted, List<People.Grant> after) {
        Map<String, Object> details = new TreeMap<>();
        if (!old.displayName().equals(wanted.displayName())) {
            details.put("displayName", wanted.displayName());
        }
        if (!old.language().equals(wanted.language())) {
            details.put("language", wanted.language());
        }
        if (old.suspended() != wanted.suspended()) {
            details.put("state", wanted.suspended() ? "suspended" : "active");
        }
        if (!old.roles().equals(after)) {
            details.put("rolesBefore", told(old.roles()));
            details.put("roles", told(after));
        }
        return details;
    }
}
