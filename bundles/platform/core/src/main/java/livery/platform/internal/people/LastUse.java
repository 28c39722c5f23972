package livery.platform.internal.people;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes when a session or key was last used: to the minute, and at most once a minute for each. */
final class LastUse {

    private static final Logger LOG = LoggerFactory.getLogger(LastUse.class);
    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "last use");
    private static final int MOST = 50_000;

    private final EntityStore store;
    private final UnitOfWork units;
    private final String update;
    private final Map<Long, Instant> written = new ConcurrentHashMap<>();

    private LastUse(EntityStore store, UnitOfWork units, String update) {
        this.store = store;
        this.units = units;
        this.update = update;
    }

    static LastUse ofKeys(EntityStore store, UnitOfWork units) {
        return new LastUse(
                store,
                units,
                "update ApiKeyRow set lastUsedAt = :minute where id = :id"
                        + " and (lastUsedAt is null or lastUsedAt < :minute)");
    }

    static LastUse ofSessions(EntityStore store, UnitOfWork units) {
        return new LastUse(
                store,
                units,
                "update SessionRow set lastSeenAt = :minute where id = :id"
                        + " and (lastSeenAt is null or lastSeenAt < :minute)");
    }

    void now(long id) {
        Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        if (minute.equals(written.put(id, minute))) {
            return;
        }
        if (written.size() > MOST) {
            written.clear();
        }
        try {
            units.run(
                    GROUP,
                    () -> store.session()
                            .createMutationQuery(update)
                            .setParameter("minute", minute)
                            .setParameter("id", id)
                            .executeUpdate());
        } catch (Fault busy) {
            // Whoever is let in is not turned away because this cannot be noted.
            LOG.warn("When {} was last used could not be noted", id, busy);
        }
    }
}
