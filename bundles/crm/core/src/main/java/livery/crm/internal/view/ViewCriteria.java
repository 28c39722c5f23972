package livery.crm.internal.view;

import java.util.List;
import java.util.Map;
import livery.criteria.Criteria;
import livery.criteria.Criterion;
import livery.criteria.CriterionReader;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.fulfilling.Fulfilling;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identifier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The criteria of views: what customers fulfil who are listed, or whose vehicles, leads or tasks are. */
@Component(service = ViewCriteria.class)
public final class ViewCriteria {

    private final Views views;
    private final Criteria criteria;
    private final Guarded guarded;

    @Activate
    public ViewCriteria(@Reference Views views, @Reference Criteria criteria, @Reference Guarded guarded) {
        this.views = views;
        this.criteria = criteria;
        this.guarded = guarded;
    }

    /**
     * The view that a text names, or null for none.
     *
     * @param field of the text, at which it is refused when the list has no such view
     */
    @Nullable
    View view(CallContext context, ListName list, @Nullable String text, String field) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        View view;
        try {
            view = views.find(context, Identifier.parse(text).orElse(0L));
        } catch (Fault e) {
            if (e.kind() == Fault.Kind.NOT_FOUND) {
                throw Fault.invalid(new FieldFault(field, e.code()));
            }
            throw e;
        }
        if (view.list() != list) {
            throw Fault.invalid(new FieldFault(field, "crm.view.unknown"));
        }
        return view;
    }

    /**
     * What the view asks of customers, or null for nothing; that it was asked goes on record, where it has to.
     *
     * @throws Fault {@code crm.list.criterion-paused} when it cannot be judged now; with the permission that is missing to
     *     ask it
     */
    @Nullable
    Criterion of(CallContext context, View view) {
        if (!(view.filter().get(Views.CRITERION) instanceof Map<?, ?> tree)) {
            return null;
        }
        Criterion criterion = CriterionReader.read(tree, Views.CRITERION);
        Guarded.require(context, criterion.tree());
        List<FieldFault> faults = criteria.check(context, CustomerCriteria.CUSTOMER, criterion);
        if (!faults.isEmpty()) {
            throw new Fault(Fault.Kind.CONFLICT, "crm.list.criterion-paused", Map.of(), faults, null);
        }
        guarded.asked(context, criterion.tree());
        return criterion;
    }

    /**
     * As {@link #of}, of the view that a text names.
     *
     * @param field of the text, at which it is refused when the list has no such view
     */
    public @Nullable Criterion named(CallContext context, ListName list, @Nullable String text, String field) {
        View view = view(context, list, text, field);
        return view == null ? null : of(context, view);
    }

    /** A criterion as a part of statements, or null for none. */
    public @Nullable Fulfilling fulfilling(CallContext context, @Nullable Criterion criterion) {
        return criterion == null
                ? null
                : among -> criteria.select(context, CustomerCriteria.CUSTOMER, criterion, among);
    }

    /** As {@link #named}, as a part of statements. */
    public @Nullable Fulfilling fulfilling(CallContext context, ListName list, @Nullable String view) {
        return fulfilling(context, named(context, list, view, "view"));
    }
}
