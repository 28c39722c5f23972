package livery.crm.internal.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import livery.criteria.Criteria;
import livery.criteria.Criterion;
import livery.criteria.CriterionReader;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.values.WrittenFields;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** Makes a view of what somebody says of it, or tells what is wrong with that. */
final class ViewChecks {

    private static final int NAME = 60;
    private static final int MOST_COLUMNS = 60;
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_FILTERS = 20;
    private static final Pattern KEY = Pattern.compile("[a-zA-Z0-9._-]{1,60}");
    private static final Pattern SORT = Pattern.compile("[a-z-]{0,40}");

    private final Criteria criteria;

    ViewChecks(Criteria criteria) {
        this.criteria = criteria;
    }

    /**
     * The view as it would be stored.
     *
     * @throws Fault with the faults of the fields; without {@link Views#SHARE} when what is shared changes
     */
    View checked(CallContext context, View before, ViewDraft draft) {
        WrittenFields fields = new WrittenFields();
        String name = fields.requiredLine("name", draft.name(), NAME);
        List<String> columns = columns(fields, draft);
        String sort = draft.sort() == null ? "" : draft.sort();
        if (!SORT.matcher(sort).matches()) {
            fields.refuse("sort", "crm.view.sort");
        }
        Map<String, Object> filter = filter(fields, draft);
        fields.done();
        if (filter.containsKey(Views.CRITERION)) {
            filter.put(
                    Views.CRITERION,
                    criterion(context, filter.get(Views.CRITERION)).tree());
        }
        boolean own = before.owner().equals(context.person());
        if (draft.shared() != before.shared() && (draft.shared() || !own)) {
            context.require(Views.SHARE);
        }
        return new View(
                before.id(),
                before.list(),
                name,
                before.owner(),
                draft.shared(),
                own ? draft.preferred() : before.preferred(),
                columns,
                sort,
                filter,
                before.version());
    }

    private static List<String> columns(WrittenFields fields, ViewDraft draft) {
        List<String> columns = draft.columns() == null ? List.of() : draft.columns();
        if (columns.size() > MOST_COLUMNS
                || columns.size() != Set.copyOf(columns).size()
                || !columns.stream().allMatch(key -> KEY.matcher(key).matches())) {
            fields.refuse("columns", "crm.view.columns", Map.of("most", MOST_COLUMNS));
        }
        return List.copyOf(columns);
    }

    private static Map<String, Object> filter(WrittenFields fields, ViewDraft draft) {
        Map<String, Object> filter = new HashMap<>();
        if (draft.filter() != null) {
            draft.filter().forEach((key, value) -> {
                if (value != null) {
                    filter.put(key, value);
                }
            });
        }
        boolean texts = filter.entrySet().stream()
                .allMatch(one -> KEY.matcher(one.getKey()).matches()
                        && (one.getKey().equals(Views.CRITERION)
                                || (one.getValue() instanceof String text && text.length() <= LONGEST_TEXT)));
        if (filter.size() > MOST_FILTERS || !texts) {
            fields.refuse("filter", "crm.view.filter");
        }
        return filter;
    }

    private Criterion criterion(CallContext context, @Nullable Object said) {
        if (!(said instanceof Map<?, ?> tree)) {
            throw Fault.invalid(new FieldFault("filter", "crm.view.filter"));
        }
        Criterion criterion = CriterionReader.read(tree, "filter/" + Views.CRITERION);
        List<FieldFault> faults = criteria.check(context, CustomerCriteria.CUSTOMER, criterion).stream()
                .map(fault -> new FieldFault("filter/" + Views.CRITERION + fault.field(), fault.code(), fault.values()))
                .toList();
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults);
        }
        return criterion;
    }
}
