package livery.platform.internal.people;

import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.data.EntityStore;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.Tenants;
import livery.platform.people.People;
import org.hibernate.LockMode;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who was given which roles where: rows that are read and written inside a unit of work around. */
@Component(service = Grants.class)
public final class Grants {

    private static final People.Grant OPERATOR = new People.Grant(TenantId.GROUP, Roles.OPERATOR);

    private final EntityStore store;
    private final Tenants tenants;
    private final MariaDbRoleBook roles;
    private final HeldRoles given;
    private final HeldRoles claimed;

    @Activate
    public Grants(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference Tenants tenants,
            @Reference MariaDbRoleBook roles) {
        this.store = store;
        this.tenants = tenants;
        this.roles = roles;
        this.given = HeldRoles.given(store);
        this.claimed = HeldRoles.claimed(store);
    }

    List<People.Grant> of(long person) {
        return given.of(person);
    }

    /** Those that were given here and those that the person's issuer claims. */
    List<People.Grant> all(long person) {
        List<People.Grant> all = new ArrayList<>(given.of(person));
        all.addAll(claimed.of(person));
        return all;
    }

    Map<Long, List<People.Grant>> of(Collection<Long> people) {
        return given.of(people);
    }

    /** Replaces all that the person has; what stays is what is stored now. */
    List<People.Grant> replace(long person, List<People.Grant> before, List<People.Grant> wanted) {
        return given.replace(person, before, wanted);
    }

    /** What is wrong with those that are given anew. */
    List<FieldFault> faults(List<People.Grant> wanted, List<People.Grant> before) {
        List<FieldFault> faults = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            People.Grant grant = wanted.get(i);
            if (before.contains(grant)) {
                continue;
            }
            if (!roles.exists(grant.role())) {
                faults.add(new FieldFault(
                        "roles[" + i + "].role",
                        "platform.role.unknown",
                        Map.of("known", String.join(", ", roles.codes()))));
            }
            if (tenants.find(grant.place()).isEmpty()) {
                faults.add(new FieldFault("roles[" + i + "].tenant", "platform.tenant.unknown"));
            }
        }
        return faults;
    }

    /** Passes when the caller may do in the group all that these roles allow: a role there holds everywhere. */
    void requireCovered(CallContext context, List<People.Grant> grants) {
        MariaDbRoleBook.requireCovered(context, patterns(grants));
    }

    /** All that these roles allow, wherever. */
    Set<String> patterns(List<People.Grant> grants) {
        Set<String> patterns = new HashSet<>();
        grants.forEach(grant -> patterns.addAll(roles.patterns(grant.role())));
        return patterns;
    }

    /**
     * The person of this id.
     *
     * @throws Fault when there is none
     */
    PersonRow person(PersonId person, LockModeType lock) {
        PersonRow row = store.session().find(PersonRow.class, person.value(), lock);
        if (row == null) {
            throw Fault.notFound("platform.person.unknown");
        }
        return row;
    }

    /** As {@link #person}, when they may do no more than the caller: only such people are the caller's to change. */
    PersonRow governed(CallContext context, PersonId person, LockModeType lock) {
        PersonRow row = person(person, lock);
        requireGoverned(context, row);
        return row;
    }

    /** Passes when the person, by roles of any origin, may do no more than the caller. */
    void requireGoverned(CallContext context, PersonRow row) {
        requireCovered(context, all(row.id()));
    }

    /** Those of the roles that no longer exist. */
    Set<String> gone(List<People.Grant> grants) {
        Set<String> gone = new HashSet<>();
        grants.stream()
                .map(People.Grant::role)
                .filter(role -> !roles.exists(role))
                .forEach(gone::add);
        return gone;
    }

    static boolean operates(List<People.Grant> grants) {
        return grants.contains(OPERATOR);
    }

    /** Passes when somebody else is an operator of the group and not suspended; holds them so until the unit ends. */
    void requireAnotherOperator(PersonId person) {
        List<Long> operators = store
                .session()
                .createSelectionQuery("from RoleRow where placeId = :group and role = :role", RoleRow.class)
                .setParameter("group", TenantId.GROUP.value())
                .setParameter("role", Roles.OPERATOR)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .map(RoleRow::personId)
                .filter(id -> id != person.value())
                .toList();
        boolean another = !operators.isEmpty()
                && store
                        .session()
                        .createSelectionQuery("from PersonRow where id in :people order by id", PersonRow.class)
                        .setParameter("people", operators)
                        .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                        .getResultList()
                        .stream()
                        .anyMatch(row -> !row.suspended());
        if (!another) {
            throw Fault.conflict("platform.operator.last", Map.of());
        }
    }
}
