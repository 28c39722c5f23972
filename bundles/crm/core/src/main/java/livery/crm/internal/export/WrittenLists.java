package livery.crm.internal.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.criteria.Criterion;
import livery.criteria.CriterionReader;
import livery.crm.internal.fulfilling.Fulfilling;
import livery.crm.internal.lead.Leads;
import livery.crm.internal.own.OwnValues;
import livery.crm.internal.task.TaskList;
import livery.crm.internal.vehicle.Vehicles;
import livery.crm.internal.view.ListName;
import livery.crm.internal.view.ViewCriteria;
import livery.crm.internal.view.Views;
import livery.platform.CallContext;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The lists other than that of customers that can be written into workbooks. */
@Component(service = WrittenLists.class)
public final class WrittenLists {

    private static final String VIEW = "view";

    private final List<WrittenList> lists;
    private final ViewCriteria criteria;

    @Activate
    public WrittenLists(
            @Reference Leads leads,
            @Reference TaskList tasks,
            @Reference Vehicles vehicles,
            @Reference OwnValues own,
            @Reference Staff staff,
            @Reference ViewCriteria criteria) {
        this.criteria = criteria;
        this.lists = List.of(
                new WrittenLeads(leads, staff), new WrittenTasks(tasks, staff), new WrittenVehicles(vehicles, own));
    }

    Optional<WrittenList> find(ListName name) {
        return lists.stream().filter(list -> list.list() == name).findFirst();
    }

    /**
     * What is kept of a list's filter, with the criterion of the view that it names.
     *
     * @throws livery.platform.Fault at the field that names what is not there; {@code crm.list.criterion-paused}; with the
     *     permission that is missing to ask the criterion
     */
    Map<String, Object> filter(CallContext context, WrittenList list, Map<String, String> asked) {
        Map<String, Object> kept = new HashMap<>(list.filter(context, asked));
        Criterion criterion = criteria.named(context, list.list(), asked.get(VIEW), "filter." + VIEW);
        if (criterion != null) {
            kept.put(Views.CRITERION, criterion.tree());
        }
        return kept;
    }

    /** The criterion that {@link #filter} kept, as whoever wants the list may ask it. */
    @Nullable
    Fulfilling criterion(CallContext asker, Map<String, Object> filter) {
        Object tree = filter.get(Views.CRITERION);
        return criteria.fulfilling(asker, tree == null ? null : CriterionReader.read(tree, Views.CRITERION));
    }
}
