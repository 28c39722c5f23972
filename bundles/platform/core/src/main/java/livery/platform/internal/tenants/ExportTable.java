package livery.platform.internal.tenants;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.tenants.TenantExport;

/** Exports: which there are, inside a unit of work of the group, and their parts, each in a unit of its tenant. */
final class ExportTable {

    static final String PARTS = "platform_tenant_export_part";

    private static final Duration KEPT = Duration.ofDays(7);
    private static final String EXPORT =
            "select id, place_id, bytes, created_at, ready_at, expires_at from platform_tenant_export";
    private static final int PARTS_AT_ONCE = 20;

    private final EntityStore store;
    private final UnitOfWork units;

    ExportTable(EntityStore store, UnitOfWork units) {
        this.store = store;
        this.units = units;
    }

    void add(long id, TenantId tenant, Instant now) {
        store.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into platform_tenant_export"
                    + " (tenant_id, id, place_id, bytes, try, created_at, expires_at) values (?, ?, ?, 0, 0, ?, ?)")) {
                insert.setLong(1, TenantId.GROUP.value());
                insert.setLong(2, id);
                insert.setLong(3, tenant.value());
                insert.setTimestamp(4, Timestamp.from(now));
                insert.setTimestamp(5, Timestamp.from(now.plus(KEPT)));
                return insert.executeUpdate();
            }
        });
    }

    /** From now on the parts of this try can be downloaded; nothing when the export has gone meanwhile. */
    void ready(long id, int attempt, long bytes, Instant now) {
        store.jdbc(connection -> {
            try (PreparedStatement update = connection.prepareStatement("update platform_tenant_export"
                    + " set bytes = ?, try = ?, ready_at = ?, expires_at = ? where tenant_id = ? and id = ?")) {
                update.setLong(1, bytes);
                update.setInt(2, attempt);
                update.setTimestamp(3, Timestamp.from(now));
                update.setTimestamp(4, Timestamp.from(now.plus(KEPT)));
                update.setLong(5, TenantId.GROUP.value());
                update.setLong(6, id);
                return update.executeUpdate();
            }
        });
    }

    Optional<TenantExport> find(long id) {
        return store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(EXPORT + " where tenant_id = ? and id = ?")) {
                select.setLong(1, TenantId.GROUP.value());
                select.setLong(2, id);
                return exports(select).stream().findFirst();
            }
        });
    }

    List<TenantExport> of(TenantId tenant, int most) {
        return store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    EXPORT + " where tenant_id = ? and place_id = ? order by id desc limit " + most)) {
                select.setLong(1, TenantId.GROUP.value());
                select.setLong(2, tenant.value());
                return exports(select);
            }
        });
    }

    List<TenantExport> expired(Instant now, int most) {
        return store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    EXPORT + " where tenant_id = ? and expires_at < ? order by expires_at limit " + most)) {
                select.setLong(1, TenantId.GROUP.value());
                select.setTimestamp(2, Timestamp.from(now));
                return exports(select);
            }
        });
    }

    void remove(long id) {
        store.jdbc(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from platform_tenant_export where tenant_id = ? and id = ?")) {
                delete.setLong(1, TenantId.GROUP.value());
                delete.setLong(2, id);
                return delete.executeUpdate();
            }
        });
    }

    private static List<TenantExport> exports(PreparedStatement select) throws SQLException {
        List<TenantExport> exports = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Timestamp ready = row.getTimestamp(5);
                exports.add(new TenantExport(
                        row.getLong(1),
                        new TenantId(row.getLong(2)),
                        row.getLong(3),
                        row.getTimestamp(4).toInstant(),
                        ready == null ? null : ready.toInstant(),
                        row.getTimestamp(6).toInstant()));
            }
        }
        return exports;
    }

    void addPart(CallContext inTenant, long export, int attempt, int n, byte[] content) {
        units.run(
                inTenant,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement insert = connection.prepareStatement("insert into " + PARTS
                            + " (tenant_id, export_id, try, n, content) values (?, ?, ?, ?, ?)")) {
                        insert.setLong(1, inTenant.tenant().value());
                        insert.setLong(2, export);
                        insert.setInt(3, attempt);
                        insert.setInt(4, n);
                        insert.setBytes(5, content);
                        return insert.executeUpdate();
                    }
                }));
    }

    /** Deletes the parts of tries other than this one; of all with 0. Returns how many. */
    int removeSomeParts(CallContext inTenant, long export, int but) {
        return units.call(
                inTenant,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement delete = connection.prepareStatement("delete from " + PARTS
                            + " where tenant_id = ? and export_id = ? and try <> ? limit " + PARTS_AT_ONCE)) {
                        delete.setLong(1, inTenant.tenant().value());
                        delete.setLong(2, export);
                        delete.setInt(3, but);
                        return delete.executeUpdate();
                    }
                }));
    }

    /** Writes it part by part, so that no more than one is in memory. */
    void write(TenantExport export, String cause, OutputStream out) throws IOException {
        CallContext group = CallContext.system(TenantId.GROUP, cause);
        CallContext inTenant = CallContext.system(export.tenant(), cause);
        int attempt = units.call(group, () -> countingTry(export.id()));
        Optional<byte[]> part = part(inTenant, export.id(), attempt, 1);
        for (int n = 2; part.isPresent(); n++) {
            out.write(part.get());
            part = part(inTenant, export.id(), attempt, n);
        }
    }

    private int countingTry(long export) {
        return store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select try from platform_tenant_export where tenant_id = ? and id = ?")) {
                select.setLong(1, TenantId.GROUP.value());
                select.setLong(2, export);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? row.getInt(1) : 0;
                }
            }
        });
    }

    private Optional<byte[]> part(CallContext inTenant, long export, int attempt, int n) {
        return units.call(
                inTenant,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement select = connection.prepareStatement("select content from " + PARTS
                            + " where tenant_id = ? and export_id = ? and try = ? and n = ?")) {
                        select.setLong(1, inTenant.tenant().value());
                        select.setLong(2, export);
                        select.setInt(3, attempt);
                        select.setInt(4, n);
                        try (ResultSet row = select.executeQuery()) {
                            return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
                        }
                    }
                }));
    }
}
