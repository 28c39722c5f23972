package livery.platform.internal.audit;

import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import livery.data.EntityStore;
import livery.platform.CallContext;
import livery.platform.audit.Audit;

/**
 * Deletes the oldest entries. From then on the chain begins with the link after them, and an entry of its own says so:
 * a beginning that none speaks of was cut off by somebody else.
 */
public final class Trimming {

    static final String ACTION = "platform.audit.trimmed";
    static final String THROUGH = "through";
    static final String HASH = "hash";
    private static final int AT_ONCE = 2_000;

    private final EntityStore store;
    private final Audit audit;

    public Trimming(EntityStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Deletes some that were written before, inside a unit of work of the tenant; returns how many. */
    public int trim(CallContext context, Instant before) {
        List<AuditRow> oldest = store.session()
                .createSelectionQuery("from AuditRow where seq is not null order by seq", AuditRow.class)
                .setMaxResults(AT_ONCE)
                .getResultList();
        List<AuditRow> old =
                oldest.stream().takeWhile(row -> row.at().isBefore(before)).toList();
        store.session().clear();
        if (old.isEmpty()) {
            return 0;
        }
        AuditRow last = old.get(old.size() - 1);
        Long seq = last.seq();
        byte[] hash = last.hash();
        if (seq == null || hash == null) {
            throw new IllegalStateException("entry " + last.id() + " is sealed and has no seal");
        }
        begin(context, Link.of(seq, hash));
        audit.record(
                context,
                ACTION,
                new Audit.Subject("tenant", context.tenant().toString()),
                Map.of(THROUGH, Long.toString(seq), HASH, Link.of(seq, hash).hash()));
        return old.size();
    }

    /** Whether the entry says that those up to this link have been deleted. */
    static boolean tells(AuditRow row, Link start) {
        if (!row.action().equals(ACTION)) {
            return false;
        }
        Map<String, Object> details = MariaDbAuditTrail.entry(row).details();
        return Long.toString(start.seq()).equals(details.get(THROUGH))
                && start.hash().equals(details.get(HASH));
    }

    private void begin(CallContext context, Link start) {
        store.jdbc(connection -> {
            try (PreparedStatement delete =
                            connection.prepareStatement("delete from platform_audit where tenant_id = ? and seq <= ?");
                    PreparedStatement move = connection.prepareStatement(
                            "update platform_audit_head set start_seq = ?, start_hash = ? where tenant_id = ?")) {
                delete.setLong(1, context.tenant().value());
                delete.setLong(2, start.seq());
                delete.executeUpdate();
                move.setLong(1, start.seq());
                move.setBytes(2, start.bytes());
                move.setLong(3, context.tenant().value());
                return move.executeUpdate();
            }
        });
    }
}
