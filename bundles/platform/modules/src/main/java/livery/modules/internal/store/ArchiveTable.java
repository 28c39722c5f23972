package livery.modules.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.data.EntityStore;
import livery.platform.TenantId;
import livery.platform.deploy.Archive;
import livery.platform.deploy.Module;

/** The archives, in the group's rows. Everything here belongs inside a unit of work of the group. */
public final class ArchiveTable {

    private static final int PART = 1 << 20;
    private static final long GROUP = TenantId.GROUP.value();
    private static final String COLUMNS = "sha256, module, version, origin, signer, size, added_at";

    private static final String ALL = "sha256 <> ? order by added_at desc, sha256";

    private final EntityStore store;

    public ArchiveTable(EntityStore store) {
        this.store = store;
    }

    public Optional<Archive> archive(String sha256) {
        return select("sha256 = ?", sha256).stream().findFirst();
    }

    /** For people: the newest first, some hundred at most. */
    public List<Archive> archives() {
        return select(ALL + " limit 200", "");
    }

    /** Of each version of each module the one that was kept last, the newest first. */
    public List<Archive> versions() {
        Map<String, Archive> versions = new LinkedHashMap<>();
        select(ALL, "").forEach(one -> versions.putIfAbsent(one.module() + " " + one.version(), one));
        return List.copyOf(versions.values());
    }

    /** Whether an archive of this module has ever been kept. */
    public boolean hasModule(String module) {
        return !select("module = ? limit 1", module).isEmpty();
    }

    /** Whether any set, the present one or one before, has had this archive as its module's standard version. */
    public boolean hasBeenInSet(String sha256) {
        return store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select 1 from modules_set_entry where tenant_id = ? and sha256 = ? limit 1")) {
                select.setLong(1, GROUP);
                select.setString(2, sha256);
                try (ResultSet row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    private List<Archive> select(String condition, String value) {
        return store.jdbc(connection -> {
            List<Archive> archives = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "select " + COLUMNS + " from modules_archive where tenant_id = ? and " + condition)) {
                select.setLong(1, GROUP);
                select.setString(2, value);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        archives.add(archive(row));
                    }
                }
            }
            return archives;
        });
    }

    private static Archive archive(ResultSet row) throws SQLException {
        return new Archive(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Module.Origin.valueOf(row.getString(4)),
                row.getString(5),
                row.getLong(6),
                SetTable.instant(row, 7));
    }

    /** Keeps the bytes of a file; when they are kept already, nothing changes. Returns whether they are new. */
    public boolean add(Archive archive, Path file) {
        return store.jdbc(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert ignore into modules_archive (tenant_id, " + COLUMNS
                            + ") values (?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setLong(1, GROUP);
                insert.setString(2, archive.sha256());
                insert.setString(3, archive.module());
                insert.setString(4, archive.version());
                insert.setString(5, archive.origin().name());
                insert.setString(6, archive.signer());
                insert.setLong(7, archive.size());
                insert.setObject(8, LocalDateTime.ofInstant(archive.addedAt(), ZoneOffset.UTC));
                if (insert.executeUpdate() == 0) {
                    return false;
                }
            }
            try (PreparedStatement insert = connection.prepareStatement(
                            "insert into modules_archive_part (tenant_id, sha256, part, bytes) values (?, ?, ?, ?)");
                    InputStream bytes = Files.newInputStream(file)) {
                byte[] part = bytes.readNBytes(PART);
                for (int number = 0; part.length > 0; number++) {
                    insert.setLong(1, GROUP);
                    insert.setString(2, archive.sha256());
                    insert.setInt(3, number);
                    insert.setBytes(4, part);
                    insert.executeUpdate();
                    part = bytes.readNBytes(PART);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        });
    }

    /** Writes the bytes of an archive to a file, part by part. */
    public void copy(String sha256, Path target) {
        try (OutputStream file = Files.newOutputStream(target)) {
            int part = 0;
            Optional<byte[]> bytes = part(sha256, part);
            while (bytes.isPresent()) {
                file.write(bytes.get());
                part++;
                bytes = part(sha256, part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<byte[]> part(String sha256, int part) {
        return store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select bytes from modules_archive_part where tenant_id = ? and sha256 = ? and part = ?")) {
                select.setLong(1, GROUP);
                select.setString(2, sha256);
                select.setInt(3, part);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
                }
            }
        });
    }
}
