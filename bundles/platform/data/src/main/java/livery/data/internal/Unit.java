package livery.data.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import livery.platform.TenantId;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread's unit of work: the tenant, the one connection, and a session for each module that took part. Sessions
 * see a connection whose commit does nothing; the unit commits once, after all of them have been flushed.
 */
final class Unit {

    private static final Logger LOG = LoggerFactory.getLogger(Unit.class);

    /** Where the unit's connection comes from, when the first statement needs it. */
    @FunctionalInterface
    interface Connector {
        GuardedConnection open() throws SQLException;
    }

    private final TenantId tenant;
    private final Connector connector;
    private final Map<HibernateStore, Session> sessions = new LinkedHashMap<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private volatile @Nullable GuardedConnection connection;
    private boolean over;

    Unit(TenantId tenant, Connector connector) {
        this.tenant = tenant;
        this.connector = connector;
    }

    TenantId tenant() {
        return tenant;
    }

    Session session(HibernateStore store) {
        Session session = sessions.get(store);
        if (session == null) {
            store.enter();
            boolean opened = false;
            try {
                session = store.open(tenant, connection());
                session.beginTransaction();
                sessions.put(store, session);
                opened = true;
            } finally {
                if (!opened) {
                    store.leave();
                }
            }
        }
        return session;
    }

    Connection connection() {
        GuardedConnection known = connection;
        if (known == null) {
            try {
                known = connector.open();
            } catch (SQLException e) {
                throw new UnitFailure("no connection", e);
            }
            connection = known;
        }
        return known.guarded();
    }

    /** From another thread. */
    synchronized void breakOff() {
        GuardedConnection known = connection;
        if (!over && known != null) {
            known.abort();
        }
    }

    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    void flush() {
        sessions.values().forEach(Session::flush);
    }

    /** Whether a statement that is no query has been prepared; what was only put into a session is flushed before. */
    boolean changed() {
        GuardedConnection known = connection;
        return known != null && known.changed();
    }

    void commit() {
        sessions.values().forEach(session -> session.getTransaction().commit());
        GuardedConnection known = connection;
        if (known != null) {
            try {
                known.commit();
            } catch (SQLException e) {
                throw new UnitFailure("commit failed", e);
            }
        }
    }

    void rollback(Throwable because) {
        sessions.values().forEach(session -> {
            try {
                if (session.getTransaction().isActive()) {
                    session.getTransaction().rollback();
                }
            } catch (RuntimeException e) {
                because.addSuppressed(e);
            }
        });
        GuardedConnection known = connection;
        if (known == null) {
            return;
        }
        try {
            known.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    /** Gives back what the unit holds: sessions, connection, and each module's permit. */
    void close() {
        sessions.forEach((store, session) -> {
            try {
                session.close();
            } catch (RuntimeException e) {
                LOG.warn("A session of {} did not close", store.module(), e);
            } finally {
                store.leave();
            }
        });
        sessions.clear();
        release();
    }

    /** From now on the connection is somebody else's. */
    private synchronized void release() {
        over = true;
        GuardedConnection known = connection;
        if (known != null) {
            known.release();
        }
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }

    /** A connection could not be had or not be committed. */
    static final class UnitFailure extends RuntimeException {
        UnitFailure(String what, SQLException cause) {
            super(what + ": " + cause.getMessage(), cause);
        }
    }
}
