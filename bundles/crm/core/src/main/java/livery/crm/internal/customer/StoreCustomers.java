package livery.crm.internal.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import livery.crm.Customer;
import livery.crm.CustomerId;
import livery.crm.Customers;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Customers as other modules ask for them. */
@Component
public final class StoreCustomers implements Customers {

    private final EntityStore store;
    private final UnitOfWork units;

    @Activate
    public StoreCustomers(@Reference(target = "(livery.module=crm)") EntityStore store, @Reference UnitOfWork units) {
        this.store = store;
        this.units = units;
    }

    @Override
    public Optional<Customer> find(CallContext context, CustomerId id) {
        return Optional.ofNullable(find(context, List.of(id)).get(id));
    }

    @Override
    public Map<CustomerId, Customer> find(CallContext context, Collection<CustomerId> ids) {
        context.require(READ);
        if (ids.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("at most " + MOST_AT_ONCE + " customers at once");
        }
        List<Long> values = ids.stream().map(CustomerId::value).toList();
        if (values.isEmpty()) {
            return Map.of();
        }
        return units.call(
                context,
                () -> store
                        .session()
                        .createSelectionQuery("from CustomerRow where id in :ids", CustomerRow.class)
                        .setParameterList("ids", values)
                        .setReadOnly(true)
                        .getResultList()
                        .stream()
                        .map(CustomerRow::customer)
                        .collect(Collectors.toMap(Customer::id, customer -> customer)));
    }
}
