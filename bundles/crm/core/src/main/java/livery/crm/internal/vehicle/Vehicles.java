package livery.crm.internal.vehicle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import livery.crm.CustomerId;
import livery.crm.VehicleId;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.fulfilling.CustomersRows;
import livery.crm.internal.fulfilling.Fulfilling;
import livery.crm.internal.fulfilling.RowOrder;
import livery.crm.internal.own.OwnField;
import livery.crm.internal.own.OwnFields;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.search.VehicleSearch;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.values.Plates;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The vehicles of a store, for people to look at. */
@Component(service = Vehicles.class)
public final class Vehicles {

    /** So many that a text finds can be gone through: a longer text finds those that are meant. */
    public static final int MOST_FOUND = 5_000;

    private static final String NO_VIN = "?";
    private static final String OWNED =
            "select v, c.name from VehicleRow v left join CustomerRow c on c.id = v.customerId";
    private static final String TABLE = "crm_vehicle";
    private static final ListQuery NAMES =
            new ListQuery("select id, name from crm_customer where tenant_id = ? and id in (??)");

    private final EntityStore store;
    private final UnitOfWork units;
    private final OwnFields fields;

    @Activate
    public Vehicles(
            @Reference(target = "(livery.module=crm)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference OwnFields fields) {
        this.store = store;
        this.units = units;
        this.fields = fields;
    }

    /**
     * A vehicle and the name of its owner, or of who stands for them.
     *
     * @param ownerId of the one who is named
     */
    public record Owned(
            VehicleRow vehicle,
            @Nullable String owner,
            @Nullable Long ownerId) {}

    /**
     * The vehicle.
     *
     * @throws Fault {@code crm.vehicle.unknown} when the store has none of this id
     */
    public Owned find(CallContext context, VehicleId id) {
        return units.call(context, () -> {
            Object[] found = store.session()
                    .createSelectionQuery(OWNED + " where v.id = :id", Object[].class)
                    .setParameter("id", id.value())
                    .setReadOnly(true)
                    .uniqueResult();
            if (found == null) {
                throw Fault.notFound("crm.vehicle.unknown");
            }
            return standing(context.tenant().value(), List.<Object[]>of(found)).get(0);
        });
    }

    /**
     * Some of the vehicles that a text finds, and whose they are. Those left out are found too, so nobody should go far; with
     * a criterion, of the likeliest {@value #MOST_FOUND}.
     *
     * @param typed part of a plate or VIN, or a value of a searchable own field
     * @param criterion what the owners fulfil, or null for all vehicles
     * @param from how many are left out at the beginning
     * @throws Fault {@code criteria.too-slow}
     */
    public List<Owned> found(CallContext context, String typed, @Nullable Fulfilling criterion, int from, int most) {
        int all = criterion == null ? from + most : MOST_FOUND;
        List<OwnField> known = fields.all(context);
        long tenant = context.tenant().value();
        return units.call(context, () -> {
            List<Long> found = store.jdbc(connection -> new VehicleSearch(connection, tenant, known).find(typed, all));
            Set<Long> those = criterion == null
                    ? Set.copyOf(found)
                    : store.jdbc(connection -> CustomersRows.fulfilling(connection, tenant, TABLE, found, criterion));
            return these(
                    tenant,
                    found.stream()
                            .filter(those::contains)
                            .skip(from)
                            .limit(most)
                            .toList());
        });
    }

    /**
     * The vehicles of the store and whose they are, the newest first.
     *
     * @param criterion what the owners fulfil, or null for all vehicles
     * @param after the last vehicle of the page before, or null
     * @throws Fault {@code criteria.too-slow}
     */
    public List<Owned> newest(CallContext context, @Nullable Fulfilling criterion, @Nullable Long after, int most) {
        long tenant = context.tenant().value();
        long before = after == null ? Long.MAX_VALUE : after;
        if (criterion == null) {
            return units.call(
                    context,
                    () -> standing(
                            tenant,
                            store.session()
                                    .createSelectionQuery(
                                            OWNED + " where v.id < :before order by v.id desc", Object[].class)
                                    .setParameter("before", before)
                                    .setMaxResults(most)
                                    .setReadOnly(true)
                                    .getResultList()));
        }
        CustomersRows rows = new CustomersRows(tenant, TABLE, " and t.id < ?", List.of(before), RowOrder.NEWEST);
        return units.call(
                context, () -> these(tenant, store.jdbc(connection -> rows.ids(connection, criterion, most))));
    }

    /** Links lead to those who stand for merged ones: one statement, and one more where there are any. */
    private List<Owned> standing(long tenant, List<Object[]> found) {
        Set<Long> owners = new TreeSet<>();
        found.forEach(
                row -> Optional.ofNullable(((VehicleRow) row[0]).customerId()).ifPresent(owners::add));
        Map<Long, String> names = new HashMap<>();
        Map<Long, Long> canonical = store.jdbc(connection -> {
            Map<Long, Long> merged = Members.canonical(connection, tenant, owners);
            NAMES.read(connection, merged.values(), row -> names.put(row.getLong("id"), row.getString("name")), tenant);
            return merged;
        });
        List<Owned> owned = new ArrayList<>(found.size());
        for (Object[] row : found) {
            VehicleRow vehicle = (VehicleRow) row[0];
            Long owner = vehicle.customerId();
            Long other = owner == null ? null : canonical.get(owner);
            owned.add(new Owned(
                    vehicle, other == null ? (String) row[1] : names.get(other), other == null ? owner : other));
        }
        return owned;
    }

    /** These, in their order. */
    private List<Owned> these(long tenant, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Owned> byId = new HashMap<>();
        List<Object[]> found = store.session()
                .createSelectionQuery(OWNED + " where v.id in :ids", Object[].class)
                .setParameterList("ids", ids)
                .setReadOnly(true)
                .getResultList();
        standing(tenant, found).forEach(one -> byId.put(one.vehicle().id(), one));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** As {@link #of(CallContext, CustomerId, String, Long, int)}, all of them. */
    public List<VehicleRow> of(CallContext context, CustomerId customer, @Nullable Long after, int most) {
        return of(context, customer, "", after, most);
    }

    /**
     * A customer's vehicles, newest first.
     *
     * @param typed part of their plate or VIN; blank for all
     * @param after the last vehicle of the page before, or null
     * @throws Fault {@code crm.customer.unknown} when the store has no such customer
     */
    public List<VehicleRow> of(CallContext context, CustomerId customer, String typed, @Nullable Long after, int most) {
        String part = Plates.key(typed);
        String vin = part.chars().allMatch(c -> c < 128) ? part.toUpperCase(Locale.ROOT) : NO_VIN;
        return units.call(context, () -> {
            List<Long> members = store.jdbc(
                    connection -> Members.of(connection, context.tenant().value(), customer.value()));
            List<VehicleRow> found = store.session()
                    .createSelectionQuery(
                            "from VehicleRow where customerId in :members and id < :before"
                                    + " and (:part = '' or locate(:part, plateKey) > 0 or locate(:vin, vin) > 0)"
                                    + " order by id desc",
                            VehicleRow.class)
                    .setParameterList("members", members)
                    .setParameter("part", part)
                    .setParameter("vin", vin)
                    .setParameter("before", after == null ? Long.MAX_VALUE : after)
                    .setMaxResults(most)
                    .setReadOnly(true)
                    .getResultList();
            if (found.isEmpty()) {
                store.jdbc(connection -> {
                    CustomerPresence.require(connection, context.tenant().value(), customer);
                    return customer;
                });
            }
            return found;
        });
    }
}
