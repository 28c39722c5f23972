package livery.modules.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import livery.archive.ModuleArchive;
import livery.data.EntityStore;
import livery.data.Standalone;
import livery.data.UnitOfWork;
import livery.database.TestDatabase;
import livery.modules.internal.store.ArchiveTable;
import livery.modules.internal.store.SetTable;
import livery.modules.internal.store.StoredSet;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.deploy.Archive;
import livery.platform.deploy.Module;
import livery.platform.deploy.Sentence;

/** Archives and sets in a database, for tests. */
public final class KeptArchives implements AutoCloseable {

    public static final CallContext GROUP = CallContext.system(TenantId.GROUP, "test");

    private final Standalone data;
    private final EntityStore store;
    private final ArchiveTable table;
    private final SetTable sets;

    /** @param database its name; a new one is made */
    public KeptArchives(String database) throws SQLException {
        TestDatabase server = TestDatabase.shared();
        data = Standalone.open(server.jdbcUrl(database), server.user(), server.password());
        store = data.store(new ModulesEntities());
        table = new ArchiveTable(store);
        sets = new SetTable(store);
    }

    public ArchiveTable table() {
        return table;
    }

    public EntityStore store() {
        return store;
    }

    public UnitOfWork units() {
        return data.units();
    }

    public SetTable sets() {
        return sets;
    }

    /** An id that no other test has used on this database. */
    public static String module() {
        return "kept-" + Long.toString(System.nanoTime(), 36);
    }

    /** In a unit of work of the group. */
    public <T> T call(Supplier<T> work) {
        return data.units().call(GROUP, work);
    }

    public ModuleArchive written(Path folder, String module, String version) throws IOException {
        return new WrittenArchives(folder).write(module, version, "lines", version, Map.of(), List.of());
    }

    /** Keeps it in the database. */
    public ModuleArchive keep(ModuleArchive archive, Module.Origin origin, Instant at) {
        call(() -> table.add(
                new Archive(
                        archive.sha256(),
                        archive.descriptor().id(),
                        archive.descriptor().version(),
                        origin,
                        null,
                        size(archive.file()),
                        at),
                archive.file()));
        return archive;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a set of these the present one. */
    public StoredSet set(Map<String, StoredSet.StoredEntry> entries) {
        return call(() -> {
            int number = sets.add(
                    sets.present(),
                    PersonId.SYSTEM,
                    Instant.now(),
                    new Sentence("modules.set.distribution", Map.of()),
                    entries);
            return sets.set(number).orElseThrow();
        });
    }

    /** Has the database hold other bytes of it than were kept. */
    public void damage(String sha256) {
        call(() -> store.jdbc(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update modules_archive_part set bytes = 'other' where tenant_id = ? and sha256 = ?")) {
                update.setLong(1, TenantId.GROUP.value());
                update.setString(2, sha256);
                return update.executeUpdate();
            }
        }));
    }

    @Override
    public void close() {
        data.close();
    }
}
