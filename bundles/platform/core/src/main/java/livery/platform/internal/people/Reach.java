package livery.platform.internal.people;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Identity;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.Tenants;
import livery.platform.internal.cache.ShortMemory;
import livery.platform.people.People;
import org.jspecify.annotations.Nullable;

/** How far people's roles reach, given by hand and claimed alike, with answers kept for a few seconds. */
final class Reach {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "sign-in");

    private final HeldRoles given;
    private final HeldRoles claimed;
    private final UnitOfWork units;
    private final Tenants tenants;
    private final MariaDbRoleBook book;
    private final ShortMemory<PersonId, Set<People.Grant>> roles = new ShortMemory<>();

    Reach(EntityStore store, UnitOfWork units, Tenants tenants, MariaDbRoleBook book) {
        this.given = HeldRoles.given(store);
        this.claimed = HeldRoles.claimed(store);
        this.units = units;
        this.tenants = tenants;
        this.book = book;
    }

    /** A role in the group holds in all of it, one in a brand in the brand's stores too. */
    Permissions permissions(PersonId person, TenantId tenant) {
        Set<TenantId> places = around(tenant);
        Set<String> patterns = new HashSet<>();
        for (People.Grant role : rolesOf(person)) {
            if (places.contains(role.place())) {
                patterns.addAll(book.patterns(role.role()));
            }
        }
        return new Permissions(patterns);
    }

    Permissions permissions(Identity who, TenantId tenant) {
        return Collections.disjoint(who.scope().tenants(), around(tenant))
                ? Permissions.NONE
                : permissions(who.person(), tenant).within(who.scope().permissions());
    }

    /** Where a role is given that holds in the tenant; nowhere when there is no such tenant. */
    private Set<TenantId> around(TenantId tenant) {
        return tenants.find(tenant)
                .map(found -> Stream.of(TenantId.GROUP, tenant, found.brandId())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private Set<People.Grant> rolesOf(PersonId person) {
        return roles.get(person, () -> Optional.of(units.call(GROUP, () -> stored(person))))
                .orElse(Set.of());
    }

    private Set<People.Grant> stored(PersonId person) {
        Set<People.Grant> held = new HashSet<>(given.of(person.value()));
        held.addAll(claimed.of(person.value()));
        return held;
    }

    List<Tenant> stores(PersonId person, @Nullable TenantId after, int limit) {
        return tenants.storesWithin(placesOf(person), "", after, limit);
    }

    /** Of two places one of which lies in the other, the inner one: there both hold. */
    List<Tenant> stores(Identity who, String typed, @Nullable TenantId after, int limit) {
        Set<TenantId> held = placesOf(who.person());
        Set<TenantId> reached = who.scope().tenants();
        Set<TenantId> both = new HashSet<>();
        held.stream()
                .filter(place -> !Collections.disjoint(around(place), reached))
                .forEach(both::add);
        reached.stream()
                .filter(place -> !Collections.disjoint(around(place), held))
                .forEach(both::add);
        return tenants.storesWithin(both, typed, after, limit);
    }

    /** Where both a role and the proof hold. */
    Optional<Tenant> store(Identity who, TenantId id) {
        Set<TenantId> places = around(id);
        return tenants.find(id)
                .filter(found ->
                        found.kind() == TenantKind.STORE && found.state().choosable())
                .filter(found -> !Collections.disjoint(places, who.scope().tenants()))
                .filter(found -> !Collections.disjoint(places, placesOf(who.person())));
    }

    private Set<TenantId> placesOf(PersonId person) {
        return rolesOf(person).stream().map(People.Grant::place).collect(Collectors.toSet());
    }

    void forget() {
        roles.clear();
    }
}
