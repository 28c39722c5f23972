package livery.crm.internal.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.crm.internal.tag.CustomerTags;
import livery.crm.internal.task.Assignees;
import livery.crm.internal.task.NewTasks;
import livery.crm.internal.task.Task;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.PersonId;
import livery.platform.facts.Facts;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;

/** Does it with some customers, in a few statements, and says what became of each. */
final class BulkPiece {

    private static final String ALREADY = "crm.bulk.already";

    /** As many ids as there is room for. */
    private static final int MOST_KEPT = 95;

    private static final ListQuery LOCK = new ListQuery("select id, adviser_id from crm_customer"
            + " where tenant_id = ? and erased_at is null and id in (??) order by id for update");
    private static final String TAG = "select id from crm_tag where tenant_id = ? and id = ? for update";
    private static final ListQuery CARRIED = new ListQuery(
            "select customer_id, tag_id from crm_customer_tag" + " where tenant_id = ? and customer_id in (??)");
    private static final String LINK =
            "insert ignore into crm_customer_tag (tenant_id, customer_id, tag_id) values (?, ?, ?)";
    private static final ListQuery UNLINK =
            new ListQuery("delete from crm_customer_tag where tenant_id = ? and tag_id = ? and customer_id in (??)");
    private static final String ADVISE = "update crm_customer set adviser_id = ? where tenant_id = ? and id = ?";
    private static final ListQuery TOUCH =
            new ListQuery("update crm_customer set updated_at = ? where tenant_id = ? and id in (??)");

    private final CallContext context;
    private final Connection connection;
    private final long tenant;
    private final Facts facts;
    private final Bulk bulk;
    private final Map<Long, BulkResult> results = new TreeMap<>();
    /** Of those with whom it can be done. */
    private final Map<Long, @Nullable Long> advisers = new TreeMap<>();

    BulkPiece(CallContext context, Connection connection, Facts facts, Bulk bulk) {
        this.context = context;
        this.connection = connection;
        this.tenant = context.tenant().value();
        this.facts = facts;
        this.bulk = bulk;
    }

    Collection<BulkResult> apply(Collection<Long> ids, NewTasks newTasks, Staff staff) throws SQLException {
        hold(ids);
        withoutMerged(Members.canonical(connection, tenant, ids));
        switch (bulk.action()) {
            case TAG -> tag();
            case UNTAG -> untag();
            case ADVISE -> advise(bulk.detail().adviser());
            case TASK -> tasks(newTasks, staff);
        }
        return results.values();
    }

    /** Takes back what was done with these. */
    Collection<BulkResult> undo(Map<Long, @Nullable String> kept) throws SQLException {
        hold(kept.keySet());
        Map<Long, Long> merged = Members.canonical(connection, tenant, kept.keySet());
        switch (bulk.action()) {
            case TAG -> takeBack(merged);
            case UNTAG -> giveBack(merged, kept);
            case ADVISE -> {
                withoutMerged(merged);
                adviseAgain(kept);
            }
            case TASK -> throw Fault.of(Fault.Kind.CONFLICT, "crm.bulk.no-undo");
        }
        return results.values();
    }

    /** A tag goes from whom it was given to, whoever stands for them now; what others carry who joined them stays. */
    private void takeBack(Map<Long, Long> merged) throws SQLException {
        Long tag = tagId();
        if (tag == null) {
            return;
        }
        Set<Long> carrying = new HashSet<>();
        CARRIED.read(
                connection,
                advisers.keySet(),
                row -> {
                    if (row.getLong("tag_id") == tag) {
                        carrying.add(row.getLong("customer_id"));
                    }
                },
                tenant);
        for (long id : advisers.keySet()) {
            results.put(
                    id, carrying.contains(id) ? BulkResult.done(id, null) : BulkResult.skipped(id, "crm.bulk.since"));
        }
        UNLINK.change(connection, carrying, tenant, tag);
        changed("tags", merged);
    }

    /** A tag goes back to each who carried it, whoever stands for them now. */
    private void giveBack(Map<Long, Long> merged, Map<Long, @Nullable String> kept) throws SQLException {
        Long tag = tagId();
        if (tag == null) {
            return;
        }
        Set<Long> standing = new HashSet<>(advisers.keySet());
        standing.removeAll(merged.keySet());
        standing.addAll(merged.values());
        Map<Long, Long> parts = Members.mergedInto(connection, tenant, standing);
        Map<Long, Set<Long>> carried = carried(standing, parts);
        Map<Long, Set<Long>> those = new TreeMap<>();
        Set<Long> all = new HashSet<>();
        for (long id : List.copyOf(advisers.keySet())) {
            Set<Long> tags = carried.getOrDefault(merged.getOrDefault(id, id), Set.of());
            if (tags.contains(tag)) {
                results.put(id, BulkResult.skipped(id, ALREADY));
            } else if (tags.size() >= CustomerTags.MOST) {
                results.put(id, BulkResult.skipped(id, "crm.bulk.full"));
            } else {
                String before = kept.get(id);
                Set<Long> owners = before == null
                        ? Set.of(id)
                        : Stream.of(before.split(",")).map(Long::valueOf).collect(Collectors.toSet());
                those.put(id, owners);
                all.addAll(owners);
                results.put(id, BulkResult.done(id, null));
            }
        }
        Set<Long> there = new HashSet<>();
        LOCK.read(connection, all, row -> there.add(row.getLong("id")), tenant);
        List<@Nullable Object[]> links = new ArrayList<>();
        those.forEach((id, owners) -> owners.stream()
                .filter(there::contains)
                .forEach(owner -> links.add(new @Nullable Object[] {tenant, owner, tag})));
        Batch.run(connection, LINK, links);
        changed("tags", merged);
    }

    private void hold(Collection<Long> ids) throws SQLException {
        LOCK.read(connection, ids, row -> advisers.put(row.getLong("id"), Columns.number(row, "adviser_id")), tenant);
        for (long id : ids) {
            if (!advisers.containsKey(id)) {
                results.put(id, BulkResult.skipped(id, "crm.customer.unknown"));
            }
        }
    }

    private void withoutMerged(Map<Long, Long> merged) {
        for (long id : merged.keySet()) {
            advisers.remove(id);
            results.putIfAbsent(id, BulkResult.skipped(id, "crm.customer.merged"));
        }
    }

    /** Null when it has been removed meanwhile, and nothing can be done with anybody. */
    private @Nullable Long tagId() throws SQLException {
        Long tag = Objects.requireNonNull(bulk.detail().tag());
        if (Query.exists(connection, TAG, tenant, tag)) {
            return tag;
        }
        advisers.keySet().forEach(id -> results.put(id, BulkResult.skipped(id, "crm.tag.unknown")));
        return null;
    }

    /** What those carry whom a customer stands for, it carries too. */
    private Map<Long, Set<Long>> carried(Set<Long> canonical, Map<Long, Long> merged) throws SQLException {
        Map<Long, Set<Long>> carried = new HashMap<>();
        Set<Long> all = new HashSet<>(canonical);
        all.addAll(merged.keySet());
        CARRIED.read(
                connection,
                all,
                row -> {
                    long id = row.getLong("customer_id");
                    carried.computeIfAbsent(merged.getOrDefault(id, id), one -> new HashSet<>())
                            .add(row.getLong("tag_id"));
                },
                tenant);
        return carried;
    }

    private void tag() throws SQLException {
        Long tag = tagId();
        if (tag == null) {
            return;
        }
        Map<Long, Set<Long>> carried =
                carried(advisers.keySet(), Members.mergedInto(connection, tenant, advisers.keySet()));
        List<@Nullable Object[]> links = new ArrayList<>();
        for (long id : advisers.keySet()) {
            Set<Long> tags = carried.getOrDefault(id, Set.of());
            if (tags.contains(tag)) {
                results.put(id, BulkResult.skipped(id, ALREADY));
            } else if (tags.size() >= CustomerTags.MOST) {
                results.put(id, BulkResult.skipped(id, "crm.bulk.full"));
            } else {
                links.add(new @Nullable Object[] {tenant, id, tag});
                results.put(id, BulkResult.done(id, null));
            }
        }
        Batch.run(connection, LINK, links);
        changed("tags", Map.of());
    }

    private void untag() throws SQLException {
        Long tag = tagId();
        if (tag == null) {
            return;
        }
        Map<Long, Long> merged = Members.mergedInto(connection, tenant, advisers.keySet());
        Map<Long, Set<Long>> carrying = new TreeMap<>();
        Set<Long> all = new HashSet<>(advisers.keySet());
        all.addAll(merged.keySet());
        CARRIED.read(
                connection,
                all,
                row -> {
                    long id = row.getLong("customer_id");
                    if (row.getLong("tag_id") == tag) {
                        carrying.computeIfAbsent(merged.getOrDefault(id, id), one -> new TreeSet<>())
                                .add(id);
                    }
                },
                tenant);
        for (long id : advisers.keySet()) {
            Set<Long> those = carrying.get(id);
            results.put(
                    id,
                    those == null
                            ? BulkResult.skipped(id, ALREADY)
                            : BulkResult.done(
                                    id,
                                    those.stream()
                                            .limit(MOST_KEPT)
                                            .map(String::valueOf)
                                            .collect(Collectors.joining(","))));
        }
        UNLINK.change(
                connection, carrying.values().stream().flatMap(Set::stream).toList(), tenant, tag);
        changed("tags", Map.of());
    }

    private void advise(@Nullable PersonId adviser) throws SQLException {
        Long wanted = adviser == null ? null : (Long) adviser.value();
        Map<Long, @Nullable Long> given = new TreeMap<>();
        advisers.forEach((id, before) -> {
            if (Objects.equals(before, wanted)) {
                results.put(id, BulkResult.skipped(id, ALREADY));
            } else {
                given.put(id, wanted);
                results.put(id, BulkResult.done(id, before));
            }
        });
        give(given);
    }

    private void adviseAgain(Map<Long, @Nullable String> kept) throws SQLException {
        PersonId set = bulk.detail().adviser();
        Map<Long, @Nullable Long> given = new TreeMap<>();
        advisers.forEach((id, now) -> {
            String before = kept.get(id);
            if (Objects.equals(now, set == null ? null : (Long) set.value())) {
                given.put(id, before == null ? null : Long.valueOf(before));
                results.put(id, BulkResult.done(id, null));
            } else {
                results.put(id, BulkResult.skipped(id, "crm.bulk.since"));
            }
        });
        give(given);
    }

    private void give(Map<Long, @Nullable Long> given) throws SQLException {
        List<@Nullable Object[]> changes = new ArrayList<>();
        given.forEach((id, adviser) -> changes.add(new @Nullable Object[] {adviser, tenant, id}));
        Batch.run(connection, ADVISE, changes);
        changed("adviser", Map.of());
    }

    private void tasks(NewTasks newTasks, Staff staff) throws SQLException {
        BulkDetail detail = bulk.detail();
        String title = Objects.requireNonNull(detail.title());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<Task> tasks = new ArrayList<>();
        Map<Long, PersonId> meant = new HashMap<>();
        advisers.forEach((id, adviser) -> meant.put(id, meant(detail.adviser(), adviser)));
        Map<PersonId, PersonId> who = Assignees.of(context, staff, Set.copyOf(meant.values()));
        meant.forEach((id, person) -> {
            PersonId to = who.getOrDefault(person, context.person());
            CustomerId customer = new CustomerId(id);
            Task task = NewTasks.open(context, title, detail.text(), customer, to, detail.dueAt(), now);
            tasks.add(task);
            results.put(id, BulkResult.done(id, task.id()));
        });
        TOUCH.change(connection, advisers.keySet(), now, tenant);
        newTasks.write(context, connection, tasks);
    }

    private PersonId meant(@Nullable PersonId named, @Nullable Long adviser) {
        if (named != null) {
            return named;
        }
        return adviser == null ? bulk.requestedBy() : new PersonId(adviser);
    }

    /** @param merged who stands for some of them */
    private void changed(String field, Map<Long, Long> merged) throws SQLException {
        List<Long> done = results.values().stream()
                .filter(result -> result.outcome() == BulkResult.Outcome.DONE)
                .map(result -> merged.getOrDefault(result.customer(), result.customer()))
                .distinct()
                .toList();
        if (!done.isEmpty()) {
            TOUCH.change(connection, done, Instant.now(), tenant);
            List<String> subjects = done.stream().map(String::valueOf).toList();
            facts.tell(context, CustomerFacts.CHANGED, subjects, Map.of("fields", List.of(field)));
        }
    }
}
