package livery.crm.internal.export;

import java.util.List;
import java.util.Optional;
import livery.crm.internal.lead.Leads;
import livery.crm.internal.own.OwnValues;
import livery.crm.internal.task.TaskList;
import livery.crm.internal.vehicle.Vehicles;
import livery.crm.internal.view.ListName;
import livery.crm.internal.view.ViewCriteria;
import livery.crm.internal.worklist.WorkFilters;
import livery.platform.people.Staff;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The lists other than that of customers that can be written into workbooks. */
@Component(service = WrittenLists.class)
public final class WrittenLists {

    private final List<WrittenList> lists;
    private final WorkFilters filters;

    @Activate
    public WrittenLists(
            @Reference Leads leads,
            @Reference TaskList tasks,
            @Reference Vehicles vehicles,
            @Reference OwnValues own,
            @Reference Staff staff,
            @Reference ViewCriteria criteria) {
        this.filters = new WorkFilters(criteria);
        this.lists = List.of(
                new WrittenLeads(leads, staff), new WrittenTasks(tasks, staff), new WrittenVehicles(vehicles, own));
    }

    Optional<WrittenList> find(ListName name) {
        return lists.stream().filter(list -> list.list() == name).findFirst();
    }

    /** Their filters, as the job keeps them. */
    WorkFilters filters() {
        return filters;
    }
}
