package livery.crm.internal.bulk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import livery.crm.internal.customer.CustomerList;
import livery.crm.internal.dealing.TimelinePosition;
import livery.crm.internal.lead.Lead;
import livery.crm.internal.lead.LeadFilter;
import livery.crm.internal.lead.Leads;
import livery.crm.internal.task.Task;
import livery.crm.internal.task.TaskList;
import livery.crm.internal.view.CustomerOrder;
import livery.crm.internal.view.ListName;
import livery.crm.internal.view.ListedCustomers;
import livery.crm.internal.view.Place;
import livery.crm.internal.view.ViewCriteria;
import livery.crm.internal.worklist.LeadWords;
import livery.crm.internal.worklist.TaskWords;
import livery.crm.internal.worklist.WorkFilters;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The lists with whose records something can be done at once: of customers, of leads, of tasks. */
@Component(service = RecordLists.class)
public final class RecordLists {

    private final ListedCustomers customers;
    private final CustomerList named;
    private final Leads leads;
    private final TaskList tasks;
    private final WorkFilters filters;

    /**
     * Some of those selected.
     *
     * @param end where they end, null where there are none
     */
    record Some(List<Long> ids, @Nullable String end) {}

    @Activate
    public RecordLists(
            @Reference ListedCustomers customers,
            @Reference CustomerList named,
            @Reference Leads leads,
            @Reference TaskList tasks,
            @Reference ViewCriteria criteria) {
        this.customers = customers;
        this.named = named;
        this.leads = leads;
        this.tasks = tasks;
        this.filters = new WorkFilters(criteria);
    }

    /** Filters of the lists of leads and of tasks, as selections have them. */
    public WorkFilters filters() {
        return filters;
    }

    /** How many are selected. */
    long count(CallContext context, Selection selection) {
        Map<String, Object> filter = selection.filter();
        if (filter == null) {
            return selection.count(context, customers);
        }
        return switch (selection.list()) {
            case LEADS -> leads.count(context, LeadWords.read(filter), filters.criterion(context, filter));
            case TASKS -> tasks.count(context, TaskWords.read(filter), filters.criterion(context, filter));
            case CUSTOMERS, VEHICLES -> throw none(selection.list());
        };
    }

    /**
     * The next of those selected.
     *
     * @param after where those before end, or null
     */
    Some next(CallContext context, Selection selection, @Nullable String after, int most) {
        Map<String, Object> filter = selection.filter();
        if (filter == null) {
            Place place = after == null
                    ? null
                    : Place.parse(after, CustomerOrder.NEWEST).orElseThrow();
            Map<Long, Place> next = selection.next(context, customers, place, most);
            Place last = ListedCustomers.last(next);
            return new Some(List.copyOf(next.keySet()), last == null ? null : last.text(CustomerOrder.NEWEST));
        }
        return switch (selection.list()) {
            case LEADS -> {
                LeadFilter kept = LeadWords.read(filter);
                List<Lead> some = leads.page(context, kept, filters.criterion(context, filter), after, most);
                yield new Some(
                        some.stream().map(Lead::id).toList(),
                        some.isEmpty() ? null : kept.end(some.get(some.size() - 1)));
            }
            case TASKS -> {
                List<Task> some = tasks.page(
                        context,
                        TaskWords.read(filter),
                        filters.criterion(context, filter),
                        after == null ? null : TimelinePosition.parse(after).orElseThrow(),
                        most);
                yield new Some(
                        some.stream().map(Task::id).toList(),
                        some.isEmpty()
                                ? null
                                : some.get(some.size() - 1).position().toString());
            }
            case CUSTOMERS, VEHICLES -> throw none(selection.list());
        };
    }

    /** What those of these records are called that there are. */
    Map<Long, String> names(CallContext context, ListName list, Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        switch (list) {
            case CUSTOMERS -> named.of(context, ids).forEach(one -> names.put(one.id(), one.name()));
            case LEADS -> names.putAll(leads.names(context, ids));
            case TASKS -> tasks.all(context, ids).forEach(task -> names.put(task.id(), task.title()));
            case VEHICLES -> throw none(list);
        }
        return names;
    }

    private static IllegalArgumentException none(ListName list) {
        return new IllegalArgumentException(Objects.toString(list));
    }
}
