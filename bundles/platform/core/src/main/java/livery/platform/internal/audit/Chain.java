package livery.platform.internal.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Gives entries their place in their tenant's chain, in the order in which they are found committed. Whoever holds the
 * head's row does it; others pass by.
 */
final class Chain {

    private static final int AT_ONCE = 500;

    private final EntityStore store;
    private final UnitOfWork units;

    Chain(EntityStore store, UnitOfWork units) {
        this.store = store;
        this.units = units;
    }

    /**
     * What came of an attempt.
     *
     * @param last where the chain ends now, or null when nothing was sealed
     * @param busy somebody else has the head, who may have looked before the last entries were committed
     */
    record Sealed(@Nullable Link last, boolean busy) {}

    /** Where a chain begins and ends: the link that its oldest entry hangs on, and its last one. */
    record Ends(Link start, Link head) {}

    /** Seals some entries. */
    Sealed sealSome(TenantId tenant) {
        return units.call(CallContext.system(tenant, "audit"), () -> {
            Optional<Link> head = lockHead(tenant);
            if (head.isEmpty()) {
                return new Sealed(null, true);
            }
            List<AuditRow> entries = store.session()
                    .createSelectionQuery("from AuditRow where seq is null order by id", AuditRow.class)
                    .setMaxResults(AT_ONCE)
                    .getResultList();
            if (entries.isEmpty()) {
                return new Sealed(null, false);
            }
            List<Link> links = new ArrayList<>(entries.size());
            Link last = head.get();
            for (AuditRow entry : entries) {
                last = last.next(tenant, entry);
                links.add(last);
            }
            write(tenant, entries, links, last);
            return new Sealed(last, false);
        });
    }

    /**
     * Whether the chain still has this link, or has had its beginning trimmed beyond it.
     *
     * @param known that it has had
     */
    boolean has(TenantId tenant, Link known) {
        return units.call(CallContext.system(tenant, "audit"), () -> {
            Ends ends = ends(tenant);
            if (known.seq() <= ends.start().seq()) {
                return known.seq() < ends.start().seq() || known.equals(ends.start());
            }
            return store.session()
                    .createSelectionQuery("select hash from AuditRow where seq = :seq", byte[].class)
                    .setParameter("seq", known.seq())
                    .uniqueResultOptional()
                    .map(hash -> Link.of(known.seq(), hash).equals(known))
                    .orElse(false);
        });
    }

    /** As of one moment. */
    Ends ends(TenantId tenant) {
        return store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select seq, hash, start_seq, start_hash from platform_audit_head where tenant_id = ?")) {
                select.setLong(1, tenant.value());
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return new Ends(Link.START, Link.START);
                    }
                    Link start = row.getLong(3) > 0 ? Link.of(row.getLong(3), row.getBytes(4)) : Link.START;
                    return new Ends(start, Link.of(row.getLong(1), row.getBytes(2)));
                }
            }
        });
    }

    /** The head, locked; nothing when somebody else has locked it. */
    private Optional<Link> lockHead(TenantId tenant) {
        return store.jdbc(connection -> {
            try (PreparedStatement add = connection.prepareStatement(
                            "insert ignore into platform_audit_head (tenant_id, seq, hash, sealed_at) values (?, 0, ?, ?)");
                    PreparedStatement look = connection.prepareStatement(
                            "select seq, hash from platform_audit_head where tenant_id = ?");
                    PreparedStatement lock = connection.prepareStatement(
                            "select seq, hash from platform_audit_head where tenant_id = ? for update skip locked")) {
                lock.setLong(1, tenant.value());
                Optional<Link> head = link(lock);
                if (head.isPresent()) {
                    return head;
                }
                look.setLong(1, tenant.value());
                if (link(look).isPresent()) {
                    return Optional.empty();
                }
                add.setLong(1, tenant.value());
                add.setBytes(2, Link.START.bytes());
                add.setTimestamp(3, Timestamp.from(Instant.now()));
                return add.executeUpdate() > 0 ? link(lock) : Optional.empty();
            }
        });
    }

    private static Optional<Link> link(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            return rows.next() ? Optional.of(Link.of(rows.getLong(1), rows.getBytes(2))) : Optional.empty();
        }
    }

    private void write(TenantId tenant, List<AuditRow> entries, List<Link> links, Link last) {
        store.jdbc(connection -> {
            try (PreparedStatement seal = connection.prepareStatement(
                            "update platform_audit set seq = ?, hash = ? where tenant_id = ? and id = ?");
                    PreparedStatement move = connection.prepareStatement(
                            "update platform_audit_head set seq = ?, hash = ?, sealed_at = ? where tenant_id = ?")) {
                for (int i = 0; i < entries.size(); i++) {
                    seal.setLong(1, links.get(i).seq());
                    seal.setBytes(2, links.get(i).bytes());
                    seal.setLong(3, tenant.value());
                    seal.setLong(4, entries.get(i).id());
                    seal.addBatch();
                }
                seal.executeBatch();
                move.setLong(1, last.seq());
                move.setBytes(2, last.bytes());
                move.setTimestamp(3, Timestamp.from(Instant.now()));
                move.setLong(4, tenant.value());
                return move.executeUpdate();
            }
        });
    }
}
