package livery.crm.internal.customer;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.RecordKind;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.household.HouseholdLeaving;
import livery.crm.internal.own.LostReferences;
import livery.crm.internal.own.OwnRows;
import livery.crm.internal.search.Gram;
import livery.crm.internal.search.GramRows;
import livery.crm.internal.search.NameIndex;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.RecordHash;
import livery.crm.internal.work.WorkRows;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.audit.Audit;
import livery.platform.facts.Facts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Removes customers, with those they stand for. Their dealings go with them, and so does what sources call them: the same record, taken in again,
 * is a new customer. Vehicles stay, for others have dealings with them too, but without an owner; their sources' next
 * record counts as new, so it can give them one again.
 */
@Component(service = CustomerRemoval.class)
public final class CustomerRemoval {

    private static final String LOCK =
            "select name_key, version from crm_customer where tenant_id = ? and id = ? for update";
    private static final String VEHICLES =
            "select id, plate_key from crm_vehicle where tenant_id = ? and customer_id = ? for update";
    private static final ListQuery FORGET_SEEN = new ListQuery(
            "update crm_source_link set hash = ?, seen = '{}' where tenant_id = ? and kind = ? and target_id in (??)");
    private static final String RELEASE = "update crm_vehicle set customer_id = null, version = version + 1,"
            + " updated_at = ? where tenant_id = ? and customer_id = ?";
    private static final String DEALINGS = "delete from crm_dealing where tenant_id = ? and customer_id = ?";
    private static final String REFERRED =
            "select id from crm_customer where tenant_id = ? and referred_by = ? for update";
    private static final ListQuery BROUGHT_BY_NOBODY = new ListQuery(
            "update crm_customer set referred_by = null, version = version + 1 where tenant_id = ? and id in (??)");
    private static final String UNLINKED =
            "update crm_contact set linked_id = null, version = version + 1 where tenant_id = ? and linked_id = ?";
    private static final String LINKS =
            "delete from crm_source_link where tenant_id = ? and kind = ? and target_id = ?";
    private static final String CUSTOMER = "delete from crm_customer where tenant_id = ? and id = ?";

    private final EntityStore store;
    private final UnitOfWork units;
    private final Audit audit;
    private final Facts facts;

    @Activate
    public CustomerRemoval(
            @Reference(target = "(livery.module=crm)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Audit audit,
            @Reference Facts facts) {
        this.store = store;
        this.units = units;
        this.audit = audit;
        this.facts = facts;
    }

    /** As {@link #remove(CallContext, CustomerId, LongPredicate)}, whatever version it has. */
    public void remove(CallContext context, CustomerId id) {
        remove(context, id, version -> true);
    }

    /**
     * Removes the customer.
     *
     * @param current tells whether the caller's copy is of this version
     * @throws Fault {@code crm.customer.unknown} when the store has none of this id, {@code crm.customer.merged} when another
     *     one stands for it, {@code web.precondition.failed} when the caller's copy is older
     */
    public void remove(CallContext context, CustomerId id, LongPredicate current) {
        long tenant = context.tenant().value();
        units.run(context, () -> {
            Removed removed = store.jdbc(connection -> removeAll(connection, tenant, id.value(), current));
            audit.record(context, "crm.customer.deleted", new Audit.Subject("customer", id.toString()), Map.of());
            facts.tell(context, CustomerFacts.DELETED, List.of(id.toString()), Map.of());
            removed.lost().tell(context, facts, removed.members());
            Referrers.tell(facts, context, removed.referrers());
        });
    }

    /**
     * Whom it concerns that customers are gone.
     *
     * @param members who is gone
     * @param referrers who had brought them and is still there
     * @param lost who had named them
     */
    private record Removed(List<Long> members, Set<Long> referrers, LostReferences lost) {}

    /** The customer, and those it stands for. */
    private static Removed removeAll(Connection connection, long tenant, long id, LongPredicate current)
            throws SQLException {
        // Nobody merges whom this one has locked.
        Query.list(connection, LOCK, row -> row.getLong("version"), tenant, id);
        Members.requireCanonical(connection, tenant, id);
        List<Long> members = Members.of(connection, tenant, id);
        Set<Long> referrers = Referrers.of(connection, tenant, members);
        members.forEach(referrers::remove);
        for (long member : members) {
            Members.forget(connection, tenant, member);
        }
        LostReferences lost = new LostReferences();
        for (long member : members) {
            remove(connection, tenant, member, member == id ? current : version -> true, lost);
        }
        return new Removed(members, referrers, lost);
    }

    private static void remove(Connection connection, long tenant, long id, LongPredicate current, LostReferences lost)
            throws SQLException {
        List<String> name = Query.list(
                connection,
                LOCK,
                row -> {
                    if (!current.test(row.getLong("version"))) {
                        throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
                    }
                    return row.getString("name_key");
                },
                tenant,
                id);
        if (name.isEmpty()) {
            throw Fault.notFound("crm.customer.unknown");
        }
        List<Long> vehicles = new ArrayList<>();
        List<String> plates = new ArrayList<>();
        Query.list(
                connection,
                VEHICLES,
                row -> {
                    String plate = row.getString("plate_key");
                    if (plate != null) {
                        plates.add(plate);
                    }
                    return vehicles.add(row.getLong("id"));
                },
                tenant,
                id);
        NameIndex names = new NameIndex();
        names.renamed(id, name.get(0), "");
        names.write(connection, tenant);
        Stream<Gram> grams = plates.stream().flatMap(key -> Gram.of(key, id));
        GramRows.remove(connection, tenant, GramRows.Kind.PLATE, grams.toList());
        FORGET_SEEN.change(connection, vehicles, RecordHash.NONE, tenant, RecordKind.VEHICLE.name());
        OwnRows own = new OwnRows(connection, tenant);
        own.forgetDealings(id);
        own.forget(List.of(id), lost);
        Query.change(connection, RELEASE, Instant.now(), tenant, id);
        Query.change(connection, DEALINGS, tenant, id);
        WorkRows.delete(connection, tenant, id);
        List<Long> brought = Query.list(connection, REFERRED, row -> row.getLong("id"), tenant, id);
        BROUGHT_BY_NOBODY.change(connection, brought, tenant);
        lost.add(CustomerField.REFERRED_BY.wire(), brought);
        Query.change(connection, UNLINKED, tenant, id);
        HouseholdLeaving.leave(connection, tenant, id);
        Query.change(connection, LINKS, tenant, RecordKind.CUSTOMER.name(), id);
        Query.change(connection, CUSTOMER, tenant, id);
    }
}
