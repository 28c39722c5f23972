package livery.crm.internal.rest;

import java.util.HashSet;
import java.util.Set;
import livery.crm.internal.company.Contacts;
import livery.crm.internal.company.InvoiceAddresses;
import livery.crm.internal.customer.CustomerList;
import livery.crm.internal.customer.CustomerPages;
import livery.crm.internal.customer.CustomerRegister;
import livery.crm.internal.customer.CustomerRemoval;
import livery.crm.internal.customer.CustomerReveal;
import livery.crm.internal.dealing.DealingRegister;
import livery.crm.internal.dealing.Timeline;
import livery.crm.internal.duplicate.Duplicates;
import livery.crm.internal.household.Households;
import livery.crm.internal.merge.CustomerMerges;
import livery.crm.internal.own.OwnFields;
import livery.crm.internal.own.OwnValues;
import livery.crm.internal.vehicle.Odometers;
import livery.crm.internal.vehicle.VehicleModels;
import livery.crm.internal.vehicle.VehicleRegister;
import livery.crm.internal.vehicle.VehicleRoles;
import livery.crm.internal.vehicle.Vehicles;
import livery.platform.Texts;
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
            @Reference Contacts contacts,
            @Reference InvoiceAddresses invoiceAddresses,
            @Reference Households households,
            @Reference VehicleRegister vehicleRegister,
            @Reference VehicleRoles vehicleRoles,
            @Reference VehicleModels vehicleModels,
            @Reference Odometers odometers,
            @Reference DealingRegister dealings,
            @Reference Texts texts,
            @Reference CustomerMerges merges,
            @Reference Duplicates duplicates,
            @Reference WorkResources work,
            @Reference VoiceResources voice,
            @Reference GroupResources group,
            @Reference ListResources lists,
            @Reference CriteriaResources criteria,
            @Reference OwnResources ownResources,
            @Reference OwnFields ownFields,
            @Reference OwnValues own) {
        Set<Object> all = new HashSet<>(work.all());
        all.addAll(voice.all());
        all.addAll(group.all());
        all.addAll(criteria.all());
        all.addAll(ownResources.all());
        all.addAll(Set.of(
                new CustomersResource(
                        lists.listed(),
                        lists.listings(),
                        pages,
                        register,
                        removal,
                        vehicles,
                        timeline,
                        reveal,
                        rights,
                        own),
                new VehiclesResource(vehicles, vehicleRegister, timeline, texts, own, lists.criteria()),
                new VehicleRolesResource(vehicleRoles),
                new VehicleModelsResource(vehicleModels),
                new OdometerResource(odometers),
                new DealingsResource(dealings, own),
                new ContactsResource(contacts),
                new InvoiceAddressResource(invoiceAddresses),
                new HouseholdsResource(households)));
        all.addAll(lists.all());
        all.add(new MergesResource(merges, pages, ownFields));
        all.add(new DuplicatesResource(duplicates, list));
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
