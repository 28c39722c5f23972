package livery.crm.internal.tag;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.WrittenFields;
import livery.data.TimeSortedIds;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.audit.Audit;
import livery.platform.jobs.Jobs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tags that a store has: at most {@value #MOST}, each with a name of its own. */
@Component(service = Tags.class)
public final class Tags {

    /** The permission to make, change and remove tags; putting them on customers is a part of changing those. */
    public static final String MANAGE = "crm.tags.manage";

    public static final int MOST = 200;
    private static final int NAME = 40;
    private static final String SELECT =
            "select id, name, colour, version from crm_tag where tenant_id = ? and removed_at is null";
    private static final String ALL = SELECT + " order by name limit " + MOST;
    private static final String LOCK = SELECT + " and id = ? for update";
    private static final String LOCK_ALL =
            "select id, name from crm_tag where tenant_id = ? and removed_at is null for update";
    private static final String ADD =
            "insert into crm_tag (tenant_id, id, name, colour, version, created_at, updated_at)"
                    + " values (?, ?, ?, ?, 0, ?, ?)";
    private static final String CHANGE =
            "update crm_tag set name = ?, colour = ?, updated_at = ?, version = version + 1"
                    + " where tenant_id = ? and id = ?";
    /** The name is free for another tag at once; no name of a tag begins so. */
    private static final String HIDE = "update crm_tag set name = concat(char(1), id), removed_at = ?, updated_at = ?,"
            + " version = version + 1 where tenant_id = ? and id = ?";

    private final CrmRows rows;
    private final Audit audit;
    private final Jobs jobs;

    @Activate
    public Tags(@Reference CrmRows rows, @Reference Audit audit, @Reference Jobs jobs) {
        this.rows = rows;
        this.audit = audit;
        this.jobs = jobs;
    }

    /** All of the store, by name. */
    public List<Tag> all(CallContext context) {
        return rows.call(context, (connection, tenant) -> Query.list(connection, ALL, Tag::read, tenant));
    }

    /**
     * Makes a tag.
     *
     * @throws Fault at {@code name} when it is missing, too long or taken; {@code crm.tag.too-many}
     */
    public Tag create(CallContext context, TagDraft draft) {
        long id = TimeSortedIds.next();
        Instant now = Instant.now();
        return rows.call(context, (connection, tenant) -> {
            Tag tag = checked(connection, tenant, new Tag(id, "", TagColour.GREY, 0), draft);
            Query.change(connection, ADD, tenant, id, tag.name(), tag.colour().name(), now, now);
            audit.record(context, "crm.tag.created", subject(id), Map.of("name", tag.name()));
            return tag;
        });
    }

    /**
     * Changes a tag.
     *
     * @throws Fault {@code crm.tag.unknown}, {@code web.precondition.failed} when the caller's copy is older; as
     *     {@link #create}
     */
    public Tag change(CallContext context, long id, LongPredicate current, UnaryOperator<TagDraft> change) {
        return rows.call(context, (connection, tenant) -> {
            Tag before = locked(connection, tenant, id, current);
            Tag after = checked(connection, tenant, before, change.apply(new TagDraft(before.name(), before.colour())));
            if (after.equals(before)) {
                return before;
            }
            Query.change(connection, CHANGE, after.name(), after.colour().name(), Instant.now(), tenant, id);
            audit.record(
                    context, "crm.tag.changed", subject(id), Map.of("before", before.name(), "name", after.name()));
            return new Tag(id, after.name(), after.colour(), before.version() + 1);
        });
    }

    /**
     * Removes a tag; a job takes it from the customers who carry it.
     *
     * @throws Fault {@code crm.tag.unknown}, {@code web.precondition.failed} when the caller's copy is older
     */
    public void remove(CallContext context, long id, LongPredicate current) {
        rows.call(context, (connection, tenant) -> {
            Tag tag = locked(connection, tenant, id, current);
            Instant now = Instant.now();
            Query.change(connection, HIDE, now, now, tenant, id);
            audit.record(context, "crm.tag.deleted", subject(id), Map.of("name", tag.name()));
            return jobs.start(context, TagRemoval.of(id));
        });
    }

    private static Tag locked(Connection connection, long tenant, long id, LongPredicate current) throws SQLException {
        Tag tag = Query.list(connection, LOCK, Tag::read, tenant, id).stream()
                .findFirst()
                .orElseThrow(() -> Fault.notFound("crm.tag.unknown"));
        if (!current.test(tag.version())) {
            throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
        }
        return tag;
    }

    private static Tag checked(Connection connection, long tenant, Tag before, TagDraft draft) throws SQLException {
        WrittenFields fields = new WrittenFields();
        String name = fields.requiredLine("name", draft.name(), NAME);
        fields.done();
        List<Tag> others = Query.list(
                        connection,
                        LOCK_ALL,
                        row -> new Tag(row.getLong("id"), row.getString("name"), TagColour.GREY, 0),
                        tenant)
                .stream()
                .filter(other -> other.id() != before.id())
                .toList();
        if (others.stream().anyMatch(other -> other.name().equalsIgnoreCase(name))) {
            throw Fault.invalid(new FieldFault("name", "crm.tag.taken"));
        }
        if (others.size() >= MOST) {
            throw Fault.conflict("crm.tag.too-many", Map.of("most", MOST));
        }
        return new Tag(before.id(), name, Objects.requireNonNullElse(draft.colour(), TagColour.GREY), before.version());
    }

    private static Audit.Subject subject(long id) {
        return new Audit.Subject("tag", Long.toString(id));
    }
}
