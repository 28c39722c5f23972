package livery.crm.internal.duplicate;

import java.util.List;
import java.util.Set;
import livery.crm.CustomerFacts;
import livery.data.EntityStore;
import livery.platform.CallContext;
import livery.platform.facts.Fact;
import livery.platform.facts.FactHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks for doubles of whoever is new or has changed, or has other vehicles. */
@Component
public final class DuplicateWatch implements FactHandler {

    private final EntityStore store;

    @Activate
    public DuplicateWatch(@Reference(target = "(livery.module=crm)") EntityStore store) {
        this.store = store;
    }

    @Override
    public String subscription() {
        return "crm.duplicates";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                CustomerFacts.CHANGED, CustomerFacts.MERGED, CustomerFacts.UNMERGED, CustomerFacts.VEHICLES_CHANGED);
    }

    @Override
    public void handle(CallContext context, Fact fact) {
        List<Long> customers = fact.subjects().stream().map(Long::valueOf).toList();
        store.jdbc(connection -> {
            Duplicates.look(connection, context.tenant().value(), customers);
            return customers;
        });
    }
}
