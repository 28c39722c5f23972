package livery.crm.internal.person;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import livery.crm.CustomerId;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.duplicate.Pair;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The persons of the group. A store asks about its own customers alone, and learns what another store, the customer's
 * consent there and the group's policy allow; who matches whom is decided upon in the group.
 */
@Component(service = Persons.class)
public final class Persons {

    /** The permission to see where else in the group a customer is known. */
    public static final String READ = "crm.persons.read";
    /** The permission, in the group, to see who is whose customer and to separate whom hashes put together. */
    public static final String MANAGE = "crm.persons.manage";

    private static final int MOST_ELSEWHERE = 50;
    private static final int MOST_STORES = 20;
    private static final String BY_STORE =
            "select store_id, count(*) as customers from crm_person_link where tenant_id = ? group by store_id"
                    + " order by customers desc, store_id limit " + MOST_STORES;

    private final CrmRows rows;
    private final UnitOfWork units;
    private final PersonLinks links;
    private final Audit audit;

    @Activate
    public Persons(
            @Reference CrmRows rows,
            @Reference UnitOfWork units,
            @Reference PersonLinks links,
            @Reference Audit audit) {
        this.rows = rows;
        this.units = units;
        this.links = links;
        this.audit = audit;
    }

    /**
     * What other stores let this one know of a customer, 50 of them at most. Nothing when there are none, and when none
     * of them may say so: one is not to be told from the other.
     *
     * @throws Fault {@code crm.customer.unknown}
     */
    public List<Elsewhere> elsewhere(CallContext context, CustomerId customer) {
        long canonical = rows.call(context, (connection, tenant) -> {
            CustomerPresence.require(connection, tenant, customer);
            return Members.canonical(connection, tenant, customer.value());
        });
        String policy = links.policy(context);
        if (policy.equals(PersonSettings.OFF) || policy.equals(PersonSettings.LINKED)) {
            return List.of();
        }
        CallContext group = PersonLinks.group(context);
        return units.apart(
                group,
                () -> rows.call(group, (connection, tenant) -> {
                    LinkRows linked = new LinkRows(connection, tenant);
                    Set<Long> persons = new TreeSet<>();
                    linked.ofCustomers(List.of(canonical)).values().forEach(row -> persons.add(row.person()));
                    Map<Long, LinkRows.Row> all = linked.ofPersons(persons);
                    all.remove(canonical);
                    List<Elsewhere> known = new ArrayList<>();
                    new PersonRows(connection, tenant).shared(all.keySet()).forEach((id, shared) -> {
                        LinkRows.Row row = all.get(id);
                        if (row != null && known.size() < MOST_ELSEWHERE) {
                            known.add(new Elsewhere(
                                    row.link().store(),
                                    policy.equals(PersonSettings.DEALINGS)
                                            ? shared
                                            : new Shared(shared.knownSince(), null, null)));
                        }
                    });
                    return known;
                }));
    }

    /**
     * Those who are customers of several stores, the newest first; in a store there are none.
     *
     * @param after the id of the last one of the page before, or null
     */
    public List<Person> page(CallContext context, @Nullable Long after, int most) {
        return rows.call(
                context,
                (connection, tenant) ->
                        new LinkRows(connection, tenant).page(after == null ? Long.MAX_VALUE : after, most));
    }

    /** So many customers of a store are customers of others too. */
    public record OfStore(long store, long customers) {}

    /** By store, those with most first: {@value #MOST_STORES} at most. */
    public List<OfStore> byStore(CallContext context) {
        return rows.call(
                context,
                (connection, tenant) -> Query.list(
                        connection,
                        BY_STORE,
                        row -> new OfStore(row.getLong("store_id"), row.getLong("customers")),
                        tenant));
    }

    /**
     * A person's customers, each of another store.
     *
     * @throws Fault {@code crm.group-person.unknown}
     */
    public List<Person.Link> customers(CallContext context, long person) {
        List<Person.Link> links = rows.call(
                context,
                (connection, tenant) -> new LinkRows(connection, tenant)
                        .ofPersons(List.of(person)).values().stream()
                                .map(LinkRows.Row::link)
                                .toList());
        if (links.isEmpty()) {
            throw Fault.notFound("crm.group-person.unknown");
        }
        return links;
    }

    /**
     * Says that a customer is none of a person's others, which holds until it is taken back: also for who stands for one of
     * them in the store.
     *
     * @throws Fault {@code crm.group-person.unknown} when the person has no such customer
     */
    public void separate(CallContext context, long person, long customer) {
        Instant now = PersonRows.now();
        rows.call(context, (connection, tenant) -> {
            PersonRows persons = new PersonRows(connection, tenant);
            LinkRows linked = new LinkRows(connection, tenant);
            if (!linked.ofPersons(List.of(person)).containsKey(customer)) {
                throw Fault.notFound("crm.group-person.unknown");
            }
            persons.takeTurn();
            Map<Long, LinkRows.Row> all = linked.ofPersons(List.of(person));
            LinkRows.Row one = all.remove(customer);
            if (one == null) {
                throw Fault.notFound("crm.group-person.unknown");
            }
            new SeparationRows(connection, tenant)
                    .add(
                            one.link(),
                            all.values().stream().map(LinkRows.Row::link).toList(),
                            now);
            Set<Long> touched = new TreeSet<>(all.keySet());
            touched.add(customer);
            links.match(connection, context, touched);
            audit.record(
                    context,
                    "crm.person.separated",
                    new Audit.Subject("group-person", Long.toString(person)),
                    Map.of(
                            "customer",
                            Long.toString(customer),
                            "store",
                            Long.toString(one.link().store())));
            return person;
        });
    }

    /**
     * Those who were separated.
     *
     * @param after the last pair of the page before, or null
     */
    public List<Separation> separations(CallContext context, @Nullable Pair after, int most) {
        return rows.call(context, (connection, tenant) -> new SeparationRows(connection, tenant).page(after, most));
    }

    /**
     * Takes back that two are different: what they share decides again.
     *
     * @throws Fault {@code crm.person.not-separated}
     */
    public void joinAgain(CallContext context, Pair pair) {
        rows.call(context, (connection, tenant) -> {
            SeparationRows separations = new SeparationRows(connection, tenant);
            counts(separations, pair);
            new PersonRows(connection, tenant).takeTurn();
            Pair counts = counts(separations, pair);
            separations.remove(pair);
            links.match(connection, context, List.of(counts.one(), counts.other()));
            audit.record(context, "crm.person.joined", new Audit.Subject("separation", pair.toString()), Map.of());
            return pair;
        });
    }

    private static Pair counts(SeparationRows separations, Pair pair) throws SQLException {
        return separations.counts(pair).orElseThrow(() -> Fault.notFound("crm.person.not-separated"));
    }
}
