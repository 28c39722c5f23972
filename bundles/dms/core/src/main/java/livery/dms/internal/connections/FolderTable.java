package livery.dms.internal.connections;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.TenantId;

/** Who watches which folder. Its rows are the group's, and each call is a unit of work of the group. */
final class FolderTable {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "folders");

    private final EntityStore store;
    private final UnitOfWork units;

    /** A connection of a store. */
    record Owner(TenantId store, long connection) {}

    /** Who has a folder, and since when. */
    record Reservation(Owner owner, Instant since) {}

    FolderTable(EntityStore store, UnitOfWork units) {
        this.store = store;
        this.units = units;
    }

    /** Reserves the folder unless somebody else has it. Returns who has it then. */
    Reservation reserve(String path, Owner owner) {
        Timestamp now = Timestamp.from(Instant.now());
        return units.apart(
                GROUP,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement insert = connection.prepareStatement("insert into dms_folder"
                                    + " (tenant_id, hash, path, store_id, connection_id, reserved_at)"
                                    + " values (?, ?, ?, ?, ?, ?) on duplicate key update reserved_at ="
                                    + " if(store_id = ? and connection_id = ?, ?, reserved_at)");
                            PreparedStatement select =
                                    connection.prepareStatement("select store_id, connection_id, reserved_at"
                                            + " from dms_folder where tenant_id = ? and hash = ?")) {
                        insert.setLong(1, TenantId.GROUP.value());
                        insert.setBytes(2, hash(path));
                        insert.setString(3, path);
                        insert.setLong(4, owner.store().value());
                        insert.setLong(5, owner.connection());
                        insert.setTimestamp(6, now);
                        insert.setLong(7, owner.store().value());
                        insert.setLong(8, owner.connection());
                        insert.setTimestamp(9, now);
                        insert.executeUpdate();
                        select.setLong(1, TenantId.GROUP.value());
                        select.setBytes(2, hash(path));
                        try (ResultSet row = select.executeQuery()) {
                            row.next();
                            return new Reservation(
                                    new Owner(new TenantId(row.getLong(1)), row.getLong(2)),
                                    row.getTimestamp(3).toInstant());
                        }
                    }
                }));
    }

    /** Frees the folder if it is still reserved as it was. */
    void free(String path, Reservation known) {
        units.apart(
                GROUP,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement delete =
                            connection.prepareStatement("delete from dms_folder where tenant_id = ? and hash = ?"
                                    + " and store_id = ? and connection_id = ? and reserved_at = ?")) {
                        delete.setLong(1, TenantId.GROUP.value());
                        delete.setBytes(2, hash(path));
                        delete.setLong(3, known.owner().store().value());
                        delete.setLong(4, known.owner().connection());
                        delete.setTimestamp(5, Timestamp.from(known.since()));
                        return delete.executeUpdate();
                    }
                }));
    }

    /** Frees what the owner has beyond these folders. */
    void keepOnly(Owner owner, Collection<String> paths) {
        String others = paths.isEmpty() ? "" : " and hash not in (?" + ", ?".repeat(paths.size() - 1) + ")";
        units.apart(
                GROUP,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement delete =
                            connection.prepareStatement("delete from dms_folder where tenant_id = ?"
                                    + " and store_id = ? and connection_id = ?" + others)) {
                        delete.setLong(1, TenantId.GROUP.value());
                        delete.setLong(2, owner.store().value());
                        delete.setLong(3, owner.connection());
                        int at = 4;
                        for (String path : paths) {
                            delete.setBytes(at++, hash(path));
                        }
                        return delete.executeUpdate();
                    }
                }));
    }

    /** Frees what connections of the store have. */
    void freeAll(TenantId tenant) {
        units.apart(
                GROUP,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement delete = connection.prepareStatement(
                            "delete from dms_folder where tenant_id = ? and store_id = ?")) {
                        delete.setLong(1, TenantId.GROUP.value());
                        delete.setLong(2, tenant.value());
                        return delete.executeUpdate();
                    }
                }));
    }

    private static byte[] hash(String path) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
