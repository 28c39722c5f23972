package livery.crm.internal.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import livery.crm.CustomerId;
import livery.crm.TimelineSource;
import livery.crm.internal.dealing.TimelinePosition;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.search.WholeCustomer;
import livery.crm.internal.sql.CrmRows;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The history of a customer: dealings, words, notes, done tasks, consents, the leads that they were, and what other modules know. Serves A3. */
@Component(service = History.class)
public final class History {

    private final CrmRows rows;
    private final OwnKinds own;
    private final List<TimelineSource> sources = new CopyOnWriteArrayList<>();

    @Activate
    public History(@Reference CrmRows rows, @Reference OwnKinds own) {
        this.rows = rows;
        this.own = own;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove",
            service = TimelineSource.class)
    public void add(TimelineSource source) {
        sources.add(source);
    }

    void remove(TimelineSource source) {
        sources.remove(source);
    }

    /** The kinds of entries that the caller may see, with the codes of their names. */
    public Map<String, String> kinds(CallContext context) {
        return visible(context).stream()
                .collect(Collectors.toMap(
                        OwnKinds.Kind::name, OwnKinds.Kind::text, (one, other) -> one, java.util.LinkedHashMap::new));
    }

    /**
     * A page of entries, the newest first: of each kind that is wanted one list is read, however many entries there are.
     *
     * @param wanted names of kinds; empty for all
     * @param after where the page before ended, or null
     * @throws Fault {@code crm.customer.unknown} when the store has no such customer; at {@code kind} for one that is not
     *     installed, or that the caller may not see
     */
    public List<HistoryItem> page(
            CallContext context, CustomerId customer, Set<String> wanted, @Nullable HistoryPosition after, int most) {
        List<OwnKinds.Kind> kinds = visible(context);
        String known = kinds.stream().map(OwnKinds.Kind::name).collect(Collectors.joining(", "));
        for (String name : wanted) {
            if (kinds.stream().noneMatch(kind -> kind.name().equals(name))) {
                throw Fault.invalid(new FieldFault("kind", "crm.choice.unknown", Map.of("known", known)));
            }
        }
        return rows.call(context, (connection, tenant) -> {
            List<HistoryItem> items = new ArrayList<>();
            for (OwnKinds.Kind kind : kinds) {
                if (wanted.isEmpty() || wanted.contains(kind.name())) {
                    TimelinePosition from = after == null ? null : after.among(kind.name());
                    items.addAll(kind.pages().of(context, customer, from, most));
                }
            }
            if (items.isEmpty()) {
                CustomerPresence.require(connection, tenant, customer);
            }
            return items.stream().sorted(HistoryItem.ORDER).limit(most).toList();
        });
    }

    private List<OwnKinds.Kind> visible(CallContext context) {
        List<OwnKinds.Kind> kinds = new ArrayList<>(own.all());
        sources.forEach(source -> kinds.add(kind(source)));
        return kinds.stream()
                .filter(kind -> context.permissions().allows(kind.permission()))
                .toList();
    }

    private OwnKinds.Kind kind(TimelineSource source) {
        String name = source.kind();
        int dot = name.indexOf('.');
        String text = name.substring(0, Math.max(0, dot)) + ".timeline" + name.substring(Math.max(0, dot));
        return new OwnKinds.Kind(name, text, source.permission(), (context, customer, after, most) -> {
            Set<CustomerId> whole = rows.call(
                    context,
                    (connection, tenant) ->
                            WholeCustomer.of(connection, tenant, customer).customers());
            Instant before = after == null ? null : after.startedAt();
            return source.entries(context, whole, before, after == null ? Long.MAX_VALUE : after.id(), most).stream()
                    .map(entry -> new HistoryItem(name, entry.id(), entry.at(), entry))
                    .toList();
        });
    }
}
