package livery.modules.internal.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

    private static final long GROUP = TenantId.GROUP.value();
    private static final String COLUMNS = "sha256, module, version, origin, signer, size, added_at";

    private static final String KEPT = "removed_at is null and ";
    private static final String ALL = KEPT + "sha256 <> ? order by added_at desc, sha256";

    private final EntityStore store;
    private final ArchiveParts parts;

    public ArchiveTable(EntityStore store) {
        this.store = store;
        this.parts = new ArchiveParts(store);
    }

    /** One that is kept, or has been. */
    public Optional<Archive> archive(String sha256) {
        return select("sha256 = ?", sha256).stream().findFirst();
    }

    /** The version of one that is kept, or has been; blank when it is unknown. */
    public String version(String sha256) {
        return archive(sha256).map(Archive::version).orElse("");
    }

    public Optional<Archive> kept(String sha256) {
        return select(KEPT + "sha256 = ?", sha256).stream().findFirst();
    }

    /** For people, of those that are kept: the newest first, some hundred at most. */
    public List<Archive> archives() {
        return select(ALL + " limit 200", "");
    }

    /** All that are kept, the newest first. */
    public List<Archive> all() {
        return select(ALL, "");
    }

    /** Of each version of each module the one that was kept last, the newest first. */
    public List<Archive> versions() {
        Map<String, Archive> versions = new LinkedHashMap<>();
        all().forEach(one -> versions.putIfAbsent(one.module() + " " + one.version(), one));
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
        boolean added = insert(archive) || change(archive, "removed_at is not null");
        if (added) {
            parts.add(archive.sha256(), file);
        }
        return added;
    }

    private boolean insert(Archive archive) {
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
                insert.setObject(8, utc(archive.addedAt()));
                return insert.executeUpdate() > 0;
            }
        });
    }

    /** Says of one that is kept where it comes from, by whom it is trusted and since when it is kept. */
    public void change(Archive archive) {
        change(archive, "removed_at is null");
    }

    private boolean change(Archive archive, String condition) {
        return store.jdbc(connection -> {
            try (PreparedStatement update = connection.prepareStatement("""
                    update modules_archive set origin = ?, signer = ?, added_at = ?, removed_at = null
                    where tenant_id = ? and sha256 = ? and\s""" + condition)) {
                update.setString(1, archive.origin().name());
                update.setString(2, archive.signer());
                update.setObject(3, utc(archive.addedAt()));
                update.setLong(4, GROUP);
                update.setString(5, archive.sha256());
                return update.executeUpdate() > 0;
            }
        });
    }

    /** Lets the bytes go. That there was such an archive stays known. */
    public void remove(String sha256, Instant at) {
        store.jdbc(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update modules_archive set removed_at = ? where tenant_id = ? and sha256 = ?")) {
                update.setObject(1, utc(at));
                update.setLong(2, GROUP);
                update.setString(3, sha256);
                return update.executeUpdate();
            }
        });
        parts.remove(sha256);
    }

    /** Puts the bytes of a file in the place of those that are kept, if these are not what they were. Says whether. */
    public boolean mend(String sha256, Path file) {
        boolean damaged = !parts.areWhole(sha256);
        if (damaged) {
            parts.remove(sha256);
            parts.add(sha256, file);
        }
        return damaged;
    }

    /** Writes the bytes of an archive to a file, part by part. */
    public void copy(String sha256, Path target) {
        try (OutputStream file = Files.newOutputStream(target)) {
            parts.copy(sha256, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
