package livery.crm.internal.worklist;

import java.util.HashMap;
import java.util.Map;
import livery.criteria.Criterion;
import livery.criteria.CriterionReader;
import livery.crm.internal.fulfilling.Fulfilling;
import livery.crm.internal.view.ListName;
import livery.crm.internal.view.ViewCriteria;
import livery.crm.internal.view.Views;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;

/** Filters of the lists of vehicles, leads and tasks, as a job keeps them. */
public final class WorkFilters {

    private static final String VIEW = "view";

    private final ViewCriteria criteria;

    public WorkFilters(ViewCriteria criteria) {
        this.criteria = criteria;
    }

    /**
     * What is kept of a list's filter, with the criterion of the view that it names.
     *
     * @param asked texts by the names of the list's filters, and at {@code view} the id of one
     * @throws livery.platform.Fault at the field that names what is not there; {@code crm.list.criterion-paused}; with the
     *     permission that is missing to ask the criterion
     */
    public Map<String, Object> kept(CallContext context, ListName list, Map<String, String> asked) {
        Map<String, Object> kept = new HashMap<>(
                switch (list) {
                    case VEHICLES -> FilterWords.typed(asked);
                    case LEADS -> LeadWords.kept(context, asked);
                    case TASKS -> TaskWords.kept(context, asked);
                    case CUSTOMERS -> throw new IllegalArgumentException("customers are selected by a listing");
                });
        Criterion criterion = criteria.named(context, list, asked.get(VIEW), "filter." + VIEW);
        if (criterion != null) {
            kept.put(Views.CRITERION, criterion.tree());
        }
        return kept;
    }

    /** The criterion that {@link #kept} kept, as whoever wants the list may ask it. */
    public @Nullable Fulfilling criterion(CallContext asker, Map<String, Object> kept) {
        Object tree = kept.get(Views.CRITERION);
        return criteria.fulfilling(asker, tree == null ? null : CriterionReader.read(tree, Views.CRITERION));
    }
}
