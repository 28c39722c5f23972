package livery.crm.internal.rest;

import java.util.Set;
import livery.crm.internal.bulk.BulkActions;
import livery.crm.internal.export.ListExports;
import livery.crm.internal.view.ListedCustomers;
import livery.crm.internal.view.Listings;
import livery.crm.internal.view.ViewCriteria;
import livery.crm.internal.view.Views;
import livery.platform.Texts;
import livery.platform.people.Staff;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What belongs to lists, and the resources of it. */
@Component(service = ListResources.class)
public final class ListResources {

    private final ListedCustomers listed;
    private final Listings listings;
    private final ViewCriteria criteria;
    private final Set<Object> resources;

    @Activate
    public ListResources(
            @Reference ListedCustomers listed,
            @Reference Listings listings,
            @Reference ViewCriteria criteria,
            @Reference Views views,
            @Reference BulkActions bulk,
            @Reference ListExports exports,
            @Reference Staff staff,
            @Reference Texts texts) {
        this.listed = listed;
        this.listings = listings;
        this.criteria = criteria;
        this.resources = Set.of(
                new ViewsResource(views),
                new BulkResource(bulk, listings, staff, texts),
                new ListExportsResource(exports, listings, staff));
    }

    ListedCustomers listed() {
        return listed;
    }

    Listings listings() {
        return listings;
    }

    ViewCriteria criteria() {
        return criteria;
    }

    Set<Object> all() {
        return resources;
    }
}
