package livery.platform.internal.facts;

import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.facts.Facts;
import livery.platform.internal.json.StoredJson;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Stores facts beside the change that they tell of, and remembers in which tenants there is something new. */
@Component(service = {Facts.class, Outbox.class})
public final class Outbox implements Facts {

    private static final int LONGEST_SUBJECT = 100;

    private final EntityStore store;
    private final UnitOfWork units;
    private final Set<TenantId> told = ConcurrentHashMap.newKeySet();

    @Activate
    public Outbox(@Reference(target = "(livery.module=platform)") EntityStore store, @Reference UnitOfWork units) {
        this.store = store;
        this.units = units;
    }

    @Override
    public void tell(CallContext context, String type, Collection<String> subjects, Map<String, ?> body) {
        if (subjects.isEmpty() || subjects.stream().anyMatch(subject -> subject.length() > LONGEST_SUBJECT)) {
            throw new IllegalArgumentException("a fact has subjects, of " + LONGEST_SUBJECT + " characters at most");
        }
        String written = StoredJson.write(body);
        Timestamp now = Timestamp.from(Instant.now());
        units.run(context, () -> {
            store.jdbc(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(
                        "insert into platform_fact (tenant_id, id, lane, type, at, subjects, body)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")) {
                    for (var lane : Lane.pieces(subjects).entrySet()) {
                        for (var piece : lane.getValue()) {
                            insert.setLong(1, context.tenant().value());
                            insert.setLong(2, TimeSortedIds.next());
                            insert.setInt(3, lane.getKey());
                            insert.setString(4, type);
                            insert.setTimestamp(5, now);
                            insert.setString(6, StoredJson.write(piece));
                            insert.setString(7, written);
                            insert.addBatch();
                        }
                    }
                    return insert.executeBatch().length;
                }
            });
            units.afterCommit(() -> told.add(context.tenant()));
        });
    }

    /** The tenants of which something was told here since this was last asked. */
    Set<TenantId> told() {
        Set<TenantId> some = new HashSet<>(told);
        told.removeAll(some);
        return some;
    }
}
