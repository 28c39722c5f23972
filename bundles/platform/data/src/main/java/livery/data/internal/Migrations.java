package livery.data.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import livery.data.EntityModule;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The migrations of a module: those that add, whenever it comes, and those that take away, when somebody asks. */
final class Migrations {

    private Migrations() {}

    /** @throws livery.data.LockedRowsException when another connection keeps a lock for too long */
    static void expand(EntityModule module, MariaDbPool database) {
        migrate(
                flyway(
                        module.getClass().getClassLoader(),
                        "classpath:" + module.migrations(),
                        true,
                        expansions(module.name()),
                        database),
                database.lockWait());
    }

    /** The same with migrations that lie in a folder, of a module that need not be there. */
    static void expand(String tables, Path folder, MariaDbPool database) {
        migrate(
                flyway(Migrations.class.getClassLoader(), "filesystem:" + folder, true, expansions(tables), database),
                database.lockWait());
    }

    private static String expansions(String tables) {
        return tables + "_migration";
    }

    /**
     * Returns the names of the files that have been run.
     *
     * @throws livery.data.LockedRowsException when another connection keeps a lock for too long
     */
    static List<String> contract(EntityModule module, MariaDbPool database) {
        Flyway flyway = flyway(
                module.getClass().getClassLoader(),
                "classpath:" + module.contractions(),
                false,
                module.name() + "_contraction",
                database);
        migrate(flyway, database.lockWait());
        return Arrays.stream(flyway.info().applied())
                .filter(one -> one.getState() != MigrationState.BASELINE)
                .map(MigrationInfo::getScript)
                .toList();
    }

    private static void migrate(Flyway flyway, LockWait wait) {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw Outage.of(wait.told(e));
        }
    }

    private static Flyway flyway(
            ClassLoader classes, String location, boolean needed, String table, MariaDbPool database) {
        forgetFailed(database, table);
        return Flyway.configure(classes)
                .dataSource(database.unguarded())
                .locations(location)
                // A module that names migrations and does not bring them would run on tables that it does not know.
                .failOnMissingLocations(needed)
                .table(table)
                .baselineOnMigrate(true)
                // They only expand, so one that comes late may come after those above it.
                .outOfOrder(true)
                // Those of a newer version of the module, which was taken back, stay.
                .ignoreMigrationPatterns("*:missing", "*:future")
                .baselineVersion("0")
                .load();
    }

    /** A migration that failed may be repeated, by this version of the module or by the one before. */
    private static void forgetFailed(MariaDbPool database, String table) {
        try (Connection connection = database.unguarded().getConnection();
                ResultSet there = connection.getMetaData().getTables(connection.getCatalog(), null, table, null)) {
            if (there.next()) {
                try (Statement delete = connection.createStatement()) {
                    delete.executeUpdate("delete from " + table + " where success = 0");
                }
            }
        } catch (SQLException e) {
            throw Outage.of(new IllegalStateException("the record of migrations cannot be read: " + table, e));
        }
    }
}
