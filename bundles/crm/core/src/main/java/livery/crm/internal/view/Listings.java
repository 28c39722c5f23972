package livery.crm.internal.view;

import java.util.Map;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.customer.CustomerFilter;
import livery.crm.internal.segment.SegmentRow;
import livery.crm.internal.segment.Segments;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identifier;
import livery.platform.PersonId;
import livery.platform.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes out of what a caller asks for which customers a list shows. */
@Component(service = Listings.class)
public final class Listings {

    /** In the place of a filter: none, whatever the view says. */
    private static final String ANY = "any";

    private final Segments segments;
    private final ViewCriteria criteria;
    private final Guarded guarded;

    /**
     * What is asked for. What is said of a view's own filters counts in their place; {@code any} takes one away.
     *
     * @param view the id of one, whose criterion has to be fulfilled too; null for none
     */
    public record Asked(
            @Nullable String typed,
            @Nullable String adviser,
            @Nullable String tag,
            @Nullable String segment,
            @Nullable String view,
            @Nullable String sort) {}

    @Activate
    public Listings(@Reference Segments segments, @Reference ViewCriteria criteria, @Reference Guarded guarded) {
        this.segments = segments;
        this.criteria = criteria;
        this.guarded = guarded;
    }

    /**
     * The list.
     *
     * @throws Fault at the field that names what is not there; {@code crm.list.paused} when the segment, or the criterion of
     *     the view, cannot be judged now
     */
    public Listing of(CallContext context, Asked asked) {
        View view = criteria.view(context, ListName.CUSTOMERS, asked.view(), "view");
        Map<String, Object> filter = view == null ? Map.of() : view.filter();
        String sort = said(asked.sort(), view == null ? null : view.sort());
        CustomerOrder order = sort == null
                ? CustomerOrder.NEWEST
                : CustomerOrder.parse(sort)
                        .orElseThrow(() -> Fault.invalid(
                                new FieldFault("sort", "crm.choice.unknown", Map.of("known", "newest, name"))));
        return new Listing(
                asked.typed(),
                new CustomerFilter(
                        adviser(context, said(asked.adviser(), filter.get("adviser"))),
                        id("tag", "crm.tag.unknown", said(asked.tag(), filter.get("tag")))),
                segment(context, said(asked.segment(), filter.get("segment"))),
                view == null ? null : criteria.of(context, view),
                order);
    }

    private static @Nullable String said(@Nullable String asked, @Nullable Object kept) {
        if (asked != null && !asked.isEmpty()) {
            return asked.equals(ANY) ? null : asked;
        }
        return kept instanceof String text && !text.isEmpty() ? text : null;
    }

    private static @Nullable PersonId adviser(CallContext context, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (text.equals("mine")) {
            return context.person();
        }
        Long id = id("adviser", "crm.person.unknown", text);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable Long id(String field, String unknown, @Nullable String text) {
        return text == null
                ? null
                : Identifier.parse(text).orElseThrow(() -> Fault.invalid(new FieldFault(field, unknown)));
    }

    private @Nullable Long segment(CallContext context, @Nullable String text) {
        Long id = id("segment", "crm.segment.unknown", text);
        if (id == null) {
            return null;
        }
        context.require(Segments.READ);
        SegmentRow row;
        try {
            row = segments.find(context, id);
        } catch (Fault e) {
            throw Fault.invalid(new FieldFault("segment", e.code()));
        }
        Guarded.require(context, row.tree());
        if (row.hold() != null) {
            throw Fault.conflict("crm.list.paused", Map.of("name", row.name()));
        }
        guarded.asked(context, row.tree(), new Audit.Subject("segment", Long.toString(id)));
        return id;
    }
}
