package livery.crm.internal.person;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import livery.crm.internal.sql.CrmRows;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.Tenants;
import livery.platform.encryption.Encryption;
import livery.platform.facts.Facts;
import livery.platform.settings.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Brings what the group knows of some customers of a store to what the store knows now, and matches anew those whom that
 * touches. Idempotent: what is told twice changes nothing the second time. A store's rows are read in a unit of work of
 * the store, and the group's written in one of the group.
 */
@Component(service = PersonLinks.class)
public final class PersonLinks {

    /** The type of facts about persons, told in the group; the subjects are persons' ids. */
    public static final String CHANGED = "crm.person.changed";

    private final CrmRows rows;
    private final UnitOfWork units;
    private final Tenants tenants;
    private final Settings settings;
    private final Encryption encryption;
    private final Facts facts;

    @Activate
    public PersonLinks(
            @Reference CrmRows rows,
            @Reference UnitOfWork units,
            @Reference Tenants tenants,
            @Reference Settings settings,
            @Reference Encryption encryption,
            @Reference Facts facts) {
        this.rows = rows;
        this.units = units;
        this.tenants = tenants;
        this.settings = settings;
        this.encryption = encryption;
        this.facts = facts;
    }

    /** The platform in the group. */
    static CallContext group(CallContext context) {
        return CallContext.system(TenantId.GROUP, context.cause());
    }

    /** What the group lets be known. */
    String policy(CallContext context) {
        return settings.value(group(context), PersonSettings.POLICY);
    }

    /**
     * Tells the group of these customers of the store. Without a key nothing can be told; the daily run makes up for it.
     *
     * @param store a call in the store
     */
    void tell(CallContext store, Collection<Long> customers) {
        String policy = policy(store);
        if (policy.equals(PersonSettings.OFF) || customers.isEmpty() || !encryption.available()) {
            return;
        }
        StoreSide.Told told = rows.call(store, (connection, tenant) -> read(connection, store, policy, customers));
        CallContext group = group(store);
        units.apart(group, () -> rows.call(group, (connection, tenant) -> take(connection, group, told)));
    }

    /**
     * As {@link #tell}, but of what the store has once nobody else matches: whoever goes through all of a store must not
     * write over what a fact has told meanwhile. Outside a unit of work.
     */
    void tellInTurn(CallContext store, Collection<Long> customers) {
        String policy = policy(store);
        if (policy.equals(PersonSettings.OFF) || customers.isEmpty() || !encryption.available()) {
            return;
        }
        CallContext group = group(store);
        units.run(
                group,
                () -> rows.call(group, (connection, tenant) -> {
                    new PersonRows(connection, tenant).takeTurn();
                    StoreSide.Told told = units.apart(
                            store, () -> rows.call(store, (own, same) -> read(own, store, policy, customers)));
                    return take(connection, group, told);
                }));
    }

    private StoreSide.Told read(Connection connection, CallContext store, String policy, Collection<Long> customers)
            throws SQLException {
        return new StoreSide(
                        connection,
                        store.tenant(),
                        tenants.find(store.tenant()).orElseThrow().timeZone(),
                        encryption,
                        policy)
                .of(customers);
    }

    /** Some customers of the store of whom the group knows anything, in the order of their ids. */
    List<Long> known(CallContext context, TenantId store, long after, int most) {
        CallContext group = group(context);
        return units.apart(
                group,
                () -> rows.call(group, (connection, tenant) -> {
                    Set<Long> known =
                            new TreeSet<>(new PersonRows(connection, tenant).someOf(store.value(), after, most));
                    known.addAll(new SeparationRows(connection, tenant).someOf(store.value(), after, most));
                    return known.stream().limit(most).toList();
                }));
    }

    /**
     * As if the store had none of its customers, so many at a time; false when there are none left. Who was separated
     * stays so, in case that the group wants to know again.
     */
    boolean forgetSome(CallContext context, TenantId store, int most) {
        CallContext group = group(context);
        return units.apart(
                group,
                () -> rows.call(group, (connection, tenant) -> {
                    List<Long> some = new PersonRows(connection, tenant).someOf(store.value(), 0, most);
                    take(connection, group, StoreSide.Told.forgotten(store.value(), some));
                    return !some.isEmpty();
                }));
    }

    /** Forgets who is somebody else than which customer of a store that is no more. */
    void forgetSeparations(CallContext context, TenantId store) {
        CallContext group = group(context);
        units.apart(
                group,
                () -> rows.call(group, (connection, tenant) -> {
                    new SeparationRows(connection, tenant).forgetStore(store.value());
                    return store;
                }));
    }

    private boolean take(Connection connection, CallContext group, StoreSide.Told told) throws SQLException {
        PersonRows persons = new PersonRows(connection, group.tenant().value());
        SeparationRows separations =
                new SeparationRows(connection, group.tenant().value());
        share(persons, told);
        separations.forget(told.gone());
        if (changed(persons, told.customers()).isEmpty() && !separations.moves(told.standing())) {
            return false;
        }
        persons.takeTurn();
        List<KnownCustomer> changed = changed(persons, told.customers());
        Set<Long> ids = changed.stream().map(KnownCustomer::id).collect(Collectors.toSet());
        // Those who shared what somebody had until now: that may have been what kept them apart.
        Set<PersonKey> old = new HashSet<>();
        persons.known(ids).values().forEach(customer -> old.addAll(customer.keys()));
        ids.addAll(persons.bearers(old));
        persons.replaceKeys(changed);
        ids.addAll(separations.stand(told.standing()));
        match(connection, group, ids);
        return true;
    }

    private static void share(PersonRows persons, StoreSide.Told told) throws SQLException {
        Map<Long, Shared> now = new HashMap<>(told.shared());
        Map<Long, Shared> was = persons.shared(told.customers().keySet());
        persons.unshare(was.keySet().stream().filter(id -> !now.containsKey(id)).toList());
        now.entrySet().removeIf(said -> said.getValue().equals(was.get(said.getKey())));
        persons.share(told.store(), now);
    }

    private static List<KnownCustomer> changed(PersonRows persons, Map<Long, KnownCustomer> now) throws SQLException {
        Map<Long, KnownCustomer> was = persons.known(now.keySet());
        return now.values().stream()
                .filter(customer -> {
                    KnownCustomer before = was.get(customer.id());
                    return before == null ? !customer.keys().isEmpty() : !before.equals(customer);
                })
                .toList();
    }

    /** Finds anew who is one, among these and all who hang together with them. The turn is held. */
    void match(Connection connection, CallContext group, Collection<Long> customers) throws SQLException {
        PersonRows persons = new PersonRows(connection, group.tenant().value());
        LinkRows links = new LinkRows(connection, group.tenant().value());
        SeparationRows separations =
                new SeparationRows(connection, group.tenant().value());
        Map<Long, KnownCustomer> all = new TreeMap<>();
        Map<Long, LinkRows.Row> before = new TreeMap<>();
        Set<Long> looked = new HashSet<>();
        Set<PersonKey> asked = new HashSet<>();
        Set<Long> next = new TreeSet<>(customers);
        while (!next.isEmpty()) {
            looked.addAll(next);
            Map<Long, KnownCustomer> some = persons.known(next);
            all.putAll(some);
            Map<Long, LinkRows.Row> linked = links.ofCustomers(next);
            before.putAll(linked);
            Set<Long> reached = new TreeSet<>(links.ofPersons(
                            linked.values().stream().map(LinkRows.Row::person).toList())
                    .keySet());
            List<PersonKey> keys = new ArrayList<>();
            some.values()
                    .forEach(customer ->
                            customer.keys().stream().filter(asked::add).forEach(keys::add));
            reached.addAll(persons.bearers(keys));
            reached.removeAll(looked);
            next = reached;
        }
        Set<Long> changed = links.replace(before, Matching.of(all.values(), separations.counting(all.keySet())));
        if (!changed.isEmpty()) {
            facts.tell(group, CHANGED, changed.stream().map(Objects::toString).toList(), Map.of());
        }
    }
}
