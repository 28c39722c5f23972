package livery.crm.internal.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import livery.criteria.Criteria;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.crm.internal.sql.StoredTree;
import livery.data.TimeSortedIds;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The views of lists that people have saved: each sees their own and those that are shared with the store. */
@Component(service = Views.class)
public final class Views {

    /** The permission to share views with the store, and to change and remove what is shared. */
    public static final String SHARE = "crm.views.share";

    /** The key of a filter's criterion. */
    public static final String CRITERION = "criterion";

    /** Of one list, of one person, and as many shared ones. */
    static final int MOST = 100;

    private static final String SELECT = "select " + View.COLUMNS + " from crm_view where tenant_id = ?";
    private static final String OWN = SELECT + " and list = ? and owner_id = ? limit " + MOST;
    private static final String SHARED =
            SELECT + " and list = ? and shared = 1 and owner_id <> ? order by id limit " + MOST;
    private static final String ONE = SELECT + " and id = ?";
    private static final String LOCK = ONE + " for update";
    private static final String ADD = "insert into crm_view (tenant_id, id, list, name, owner_id, shared, preferred,"
            + " shown, sort, filter, version, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)";
    private static final String CHANGE = "update crm_view set name = ?, shared = ?, preferred = ?, shown = ?, sort = ?,"
            + " filter = ?, updated_at = ?, version = version + 1 where tenant_id = ? and id = ?";
    private static final String NOT_PREFERRED = "update crm_view set preferred = 0"
            + " where tenant_id = ? and list = ? and owner_id = ? and id <> ? and preferred = 1";
    private static final String REMOVE = "delete from crm_view where tenant_id = ? and id = ?";

    private final CrmRows rows;
    private final ViewChecks checks;
    private final Audit audit;

    @Activate
    public Views(@Reference CrmRows rows, @Reference Criteria criteria, @Reference Audit audit) {
        this.rows = rows;
        this.checks = new ViewChecks(criteria);
        this.audit = audit;
    }

    /** The caller's own, by name, then what others share. */
    public List<View> of(CallContext context, ListName list) {
        context.require(list.permission());
        return rows.call(context, (connection, tenant) -> {
            long me = context.person().value();
            List<View> own = own(connection, tenant, list, me);
            List<View> all = new ArrayList<>(own);
            all.sort(Comparator.comparing(View::name));
            all.addAll(Query.list(connection, SHARED, View::read, tenant, list.name(), me));
            return all;
        });
    }

    private static List<View> own(Connection connection, long tenant, ListName list, long person) throws SQLException {
        return Query.list(connection, OWN, View::read, tenant, list.name(), person);
    }

    /**
     * The view.
     *
     * @throws Fault {@code crm.view.unknown} when there is none that the caller may see
     */
    public View find(CallContext context, long id) {
        View view =
                rows.call(context, (connection, tenant) -> Query.list(connection, ONE, View::read, tenant, id)).stream()
                        .filter(found -> mayRead(context, found))
                        .findFirst()
                        .orElseThrow(() -> Fault.notFound("crm.view.unknown"));
        context.require(view.list().permission());
        return view;
    }

    /**
     * Saves a view of the caller's.
     *
     * @throws Fault with the faults of the fields; {@code crm.view.too-many}; without {@link #SHARE} when it is shared
     */
    public View create(CallContext context, @Nullable ListName list, ViewDraft draft) {
        if (list == null) {
            throw Fault.invalid(new FieldFault("list", "crm.required"));
        }
        context.require(list.permission());
        long id = TimeSortedIds.next();
        Instant now = Instant.now();
        return rows.call(context, (connection, tenant) -> {
            View view = checks.checked(
                    context, new View(id, list, "", context.person(), false, false, List.of(), "", Map.of(), 0), draft);
            List<View> own = own(connection, tenant, list, context.person().value());
            if (own.size() >= MOST) {
                throw Fault.conflict("crm.view.too-many", Map.of("most", MOST));
            }
            taken(own, view);
            Query.change(
                    connection,
                    ADD,
                    tenant,
                    id,
                    list.name(),
                    view.name(),
                    context.person().value(),
                    view.shared() ? 1 : 0,
                    view.preferred() ? 1 : 0,
                    view.shown(),
                    view.sort(),
                    StoredTree.write(view.filter()),
                    now,
                    now);
            saved(context, connection, tenant, view, "crm.view.created");
            return view;
        });
    }

    /**
     * Changes a view.
     *
     * @throws Fault {@code crm.view.unknown}, {@code web.precondition.failed} when the caller's copy is older; as
     *     {@link #create}
     */
    public View change(CallContext context, long id, LongPredicate current, UnaryOperator<ViewDraft> change) {
        return rows.call(context, (connection, tenant) -> {
            View before = locked(context, connection, tenant, id, current);
            View after = checks.checked(context, before, change.apply(before.draft()));
            if (after.equals(before)) {
                return before;
            }
            taken(own(connection, tenant, before.list(), before.owner().value()), after);
            Query.change(
                    connection,
                    CHANGE,
                    after.name(),
                    after.shared() ? 1 : 0,
                    after.preferred() ? 1 : 0,
                    after.shown(),
                    after.sort(),
                    StoredTree.write(after.filter()),
                    Instant.now(),
                    tenant,
                    id);
            saved(context, connection, tenant, after, "crm.view.changed");
            return new View(
                    id,
                    after.list(),
                    after.name(),
                    after.owner(),
                    after.shared(),
                    after.preferred(),
                    after.columns(),
                    after.sort(),
                    after.filter(),
                    before.version() + 1);
        });
    }

    /** Removes a view. */
    public void remove(CallContext context, long id, LongPredicate current) {
        rows.call(context, (connection, tenant) -> {
            View view = locked(context, connection, tenant, id, current);
            audit.record(context, "crm.view.deleted", subject(id), Map.of("name", view.name()));
            return Query.change(connection, REMOVE, tenant, id);
        });
    }

    /** What others see, and what is removed, is told of; how somebody arranges their own list is not. */
    private void saved(CallContext context, Connection connection, long tenant, View view, String action)
            throws SQLException {
        if (view.preferred()) {
            Query.change(
                    connection,
                    NOT_PREFERRED,
                    tenant,
                    view.list().name(),
                    view.owner().value(),
                    view.id());
        }
        audit.record(context, action, subject(view.id()), Map.of("name", view.name(), "shared", view.shared()));
    }

    private static boolean mayRead(CallContext context, View view) {
        return view.shared() || view.owner().equals(context.person());
    }

    private static View locked(CallContext context, Connection connection, long tenant, long id, LongPredicate current)
            throws SQLException {
        View view = Query.list(connection, LOCK, View::read, tenant, id).stream()
                .filter(found -> mayRead(context, found))
                .findFirst()
                .orElseThrow(() -> Fault.notFound("crm.view.unknown"));
        if (!view.owner().equals(context.person())) {
            context.require(SHARE);
        }
        if (!current.test(view.version())) {
            throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
        }
        return view;
    }

    private static void taken(List<View> own, View view) {
        if (own.stream()
                .anyMatch(other -> other.id() != view.id() && other.name().equalsIgnoreCase(view.name()))) {
            throw Fault.invalid(new FieldFault("name", "crm.view.taken"));
        }
    }

    private static Audit.Subject subject(long id) {
        return new Audit.Subject("view", Long.toString(id));
    }
}
