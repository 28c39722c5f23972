package livery.crm.internal.dealing;

import java.util.List;
import livery.crm.CustomerId;
import livery.crm.VehicleId;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.vehicle.VehicleRow;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dealings of a customer and of those it stands for, newest first. Serves A1 and A3. */
@Component(service = Timeline.class)
public final class Timeline {

    private static final String OF_CUSTOMER = "from DealingRow where customerId in :members";
    private static final String OF_VEHICLE = "from DealingRow where vehicleId in :vehicle";
    /** Two comparisons of the time: of one over both columns MariaDB would not make a range of the index. */
    private static final String AFTER = " and startedAt <= :at and (startedAt < :at or id < :id)";

    private static final String NEWEST_FIRST = " order by startedAt desc, id desc";

    private final EntityStore store;
    private final UnitOfWork units;

    @Activate
    public Timeline(@Reference(target = "(livery.module=crm)") EntityStore store, @Reference UnitOfWork units) {
        this.store = store;
        this.units = units;
    }

    /**
     * A page of dealings.
     *
     * @param after where the page before ended, or null
     * @throws Fault {@code crm.customer.unknown} when the store has no such customer
     */
    public List<TimelineItem> of(CallContext context, CustomerId customer, @Nullable TimelinePosition after, int most) {
        return units.call(context, () -> {
            long tenant = context.tenant().value();
            List<Long> members = store.jdbc(connection -> Members.of(connection, tenant, customer.value()));
            List<DealingRow> dealings = dealings(members, after, most);
            return store.jdbc(connection -> {
                if (dealings.isEmpty()) {
                    CustomerPresence.require(connection, tenant, customer);
                }
                TimelineVehicles vehicles = TimelineVehicles.of(connection, tenant, dealings);
                return dealings.stream()
                        .map(dealing -> new TimelineItem(dealing, vehicles.of(dealing)))
                        .toList();
            });
        });
    }

    /**
     * A page of the dealings that a vehicle was part of, whoever's they were.
     *
     * @throws Fault {@code crm.vehicle.unknown} when the store has no such vehicle
     */
    public List<TimelineItem> of(CallContext context, VehicleId vehicle, @Nullable TimelinePosition after, int most) {
        return units.call(context, () -> {
            long tenant = context.tenant().value();
            if (store.session().find(VehicleRow.class, vehicle.value()) == null) {
                throw Fault.notFound("crm.vehicle.unknown");
            }
            List<DealingRow> dealings = page(OF_VEHICLE, "vehicle", List.of(vehicle.value()), after, most);
            return store.jdbc(connection -> {
                TimelineVehicles vehicles = TimelineVehicles.of(connection, tenant, dealings);
                return dealings.stream()
                        .map(dealing -> new TimelineItem(dealing, vehicles.of(dealing)))
                        .toList();
            });
        });
    }

    private List<DealingRow> dealings(List<Long> members, @Nullable TimelinePosition after, int most) {
        return page(OF_CUSTOMER, "members", members, after, most);
    }

    private List<DealingRow> page(
            String of, String parameter, List<Long> ids, @Nullable TimelinePosition after, int most) {
        SelectionQuery<DealingRow> query = store.session()
                .createSelectionQuery(of + (after == null ? "" : AFTER) + NEWEST_FIRST, DealingRow.class)
                .setParameterList(parameter, ids)
                .setMaxResults(most)
                .setReadOnly(true);
        if (after != null) {
            query.setParameter("at", after.startedAt()).setParameter("id", after.id());
        }
        return query.getResultList();
    }
}
