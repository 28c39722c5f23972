package livery.crm.internal.worklist;

import java.util.HashMap;
import java.util.Map;
import livery.crm.internal.lead.LeadFilter;
import livery.crm.internal.lead.LeadOrder;
import livery.crm.internal.lead.LeadStage;
import livery.platform.CallContext;
import livery.platform.PersonId;

/** The filter of the list of leads: {@code q}, {@code stage}, {@code owner} and {@code sort}. */
public final class LeadWords {

    private static final String STAGE = "stage";
    private static final String OWNER = "owner";
    private static final String SORT = "sort";

    private LeadWords() {}

    /** What is kept of its texts. */
    static Map<String, Object> kept(CallContext context, Map<String, String> asked) {
        Map<String, Object> kept = new HashMap<>(FilterWords.typed(asked));
        LeadStage stage = FilterWords.choice(STAGE, asked.get(STAGE), LeadStage.class);
        if (stage != null) {
            kept.put(STAGE, stage.name());
        }
        PersonId owner = FilterWords.whose(context, OWNER, asked.get(OWNER));
        if (owner != null) {
            kept.put(OWNER, owner.value());
        }
        LeadOrder order = FilterWords.choice(SORT, asked.get(SORT), LeadOrder.class);
        if (order != null) {
            kept.put(SORT, order.name());
        }
        return kept;
    }

    /** What {@link WorkFilters#kept} kept. */
    public static LeadFilter read(Map<String, Object> kept) {
        Object stage = kept.get(STAGE);
        Object order = kept.get(SORT);
        return new LeadFilter(
                FilterWords.typedIn(kept),
                stage == null ? null : LeadStage.valueOf((String) stage),
                FilterWords.person(kept.get(OWNER)),
                order == null ? LeadOrder.NEWEST : LeadOrder.valueOf((String) order));
    }
}
