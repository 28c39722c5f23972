package livery.crm.internal.rest;

import java.util.HashSet;
import java.util.Set;
import livery.crm.internal.customer.CustomerList;
import livery.crm.internal.customer.CustomerPages;
import livery.crm.internal.customer.CustomerRegister;
import livery.crm.internal.customer.CustomerRemoval;
import livery.crm.internal.customer.CustomerReveal;
import livery.crm.internal.dealing.Timeline;
import livery.crm.internal.duplicate.Duplicates;
import livery.crm.internal.merge.CustomerMerges;
import livery.crm.internal.vehicle.Vehicles;
import livery.platform.privacy.PersonalRights;
import livery.web.RestModule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The module's resources. */
@Component
public final class CrmRest implements RestModule {

    private final Set<Object> resources;

    @Activate
    public CrmRest(
            @Reference CustomerList list,
            @Reference CustomerPages pages,
            @Reference CustomerRegister register,
            @Reference CustomerRemoval removal,
            @Reference Vehicles vehicles,
            @Reference Timeline timeline,
            @Reference CustomerReveal reveal,
            @Reference PersonalRights rights,
            @Reference CustomerMerges merges,
            @Reference Duplicates duplicates,
            @Reference WorkResources work) {
        Set<Object> all = new HashSet<>(work.all());
        all.addAll(Set.of(
                new CustomersResource(list, pages, register, removal, vehicles, timeline, reveal, rights),
                new MergesResource(merges, pages),
                new DuplicatesResource(duplicates, list),
                new VehiclesResource(vehicles)));
        this.resources = Set.copyOf(all);
    }

    @Override
    public String name() {
        return "crm";
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }
}
