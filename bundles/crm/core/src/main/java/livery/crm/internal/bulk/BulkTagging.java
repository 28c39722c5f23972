package livery.crm.internal.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.tag.CustomerTags;
import org.jspecify.annotations.Nullable;

/**
 * Gives some customers a tag, or takes it from them and those for whom they stand; and undoes either. When the tag has been
 * removed meanwhile, nothing can be done with anybody.
 */
final class BulkTagging {

    private static final String TAGS = "tags";

    /** As many ids as there is room for. */
    private static final int MOST_KEPT = 95;

    private final Connection connection;
    private final long tenant;
    private final HeldCustomers held;
    private final long tag;
    private final CarriedTags tags;

    BulkTagging(Connection connection, long tenant, Bulk bulk, HeldCustomers held) {
        this.connection = connection;
        this.tenant = tenant;
        this.held = held;
        this.tag = Objects.requireNonNull(bulk.detail().tag());
        this.tags = new CarriedTags(connection, tenant, tag);
    }

    void tag() throws SQLException {
        if (gone()) {
            return;
        }
        Map<Long, Set<Long>> carried = tags.of(held.ids(), Members.mergedInto(connection, tenant, held.ids()));
        List<Long> given = new ArrayList<>();
        for (long id : held.ids()) {
            if (hasRoom(id, carried.getOrDefault(id, Set.of()))) {
                given.add(id);
                held.done(id, null);
            }
        }
        tags.give(given);
        held.tell(TAGS, Map.of());
    }

    void untag() throws SQLException {
        if (gone()) {
            return;
        }
        Map<Long, Set<Long>> carriers = tags.carriers(held.ids(), Members.mergedInto(connection, tenant, held.ids()));
        for (long id : held.ids()) {
            Set<Long> those = carriers.get(id);
            if (those == null) {
                held.skipped(id, BulkResult.ALREADY);
            } else {
                held.done(
                        id, those.stream().limit(MOST_KEPT).map(String::valueOf).collect(Collectors.joining(",")));
            }
        }
        tags.take(carriers.values().stream().flatMap(Set::stream).toList());
        held.tell(TAGS, Map.of());
    }

    /** A tag goes from whom it was given to, whoever stands for them now; what others carry who joined them stays. */
    void takeBack(Map<Long, Long> merged) throws SQLException {
        if (gone()) {
            return;
        }
        Set<Long> carriers = tags.carriers(held.ids(), Map.of()).keySet();
        for (long id : held.ids()) {
            if (carriers.contains(id)) {
                held.done(id, null);
            } else {
                held.skipped(id, BulkResult.SINCE);
            }
        }
        tags.take(carriers);
        held.tell(TAGS, merged);
    }

    /**
     * A tag goes back to each who carried it, whoever stands for them now.
     *
     * @param kept who carried it, of each
     */
    void giveBack(Map<Long, Long> merged, Map<Long, @Nullable String> kept) throws SQLException {
        if (gone()) {
            return;
        }
        Set<Long> standing = new HashSet<>(held.ids());
        standing.removeAll(merged.keySet());
        standing.addAll(merged.values());
        Map<Long, Set<Long>> carried = tags.of(standing, Members.mergedInto(connection, tenant, standing));
        Map<Long, Set<Long>> owners = new TreeMap<>();
        for (long id : held.ids()) {
            if (hasRoom(id, carried.getOrDefault(merged.getOrDefault(id, id), Set.of()))) {
                owners.put(id, owners(id, kept.get(id)));
                held.done(id, null);
            }
        }
        List<Long> all = owners.values().stream().flatMap(Set::stream).toList();
        Set<Long> there = held.alsoHold(all);
        tags.give(all.stream().filter(there::contains).toList());
        held.tell(TAGS, merged);
    }

    private static Set<Long> owners(long id, @Nullable String kept) {
        return kept == null
                ? Set.of(id)
                : Stream.of(kept.split(",")).map(Long::valueOf).collect(Collectors.toSet());
    }

    private boolean gone() throws SQLException {
        boolean gone = !tags.held();
        if (gone) {
            held.allSkipped("crm.tag.unknown");
        }
        return gone;
    }

    private boolean hasRoom(long id, Set<Long> carried) {
        if (carried.contains(tag)) {
            held.skipped(id, BulkResult.ALREADY);
            return false;
        }
        if (carried.size() >= CustomerTags.MOST) {
            held.skipped(id, "crm.bulk.full");
            return false;
        }
        return true;
    }
}
