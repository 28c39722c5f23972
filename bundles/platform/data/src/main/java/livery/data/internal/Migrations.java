package livery.data.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import livery.data.EntityModule;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The migrations of a module: those that add, whenever it comes, and those that take away, when somebody asks. */
final class Migrations {

    private Migrations() {}

    static void expand(EntityModule module, DataSource database) {
        flyway(module, module.migrations(), true, module.name() + "_migration", database)
                .migrate();
    }

    /** Returns the names of the files that have been run. */
    static List<String> contract(EntityModule module, DataSource database) {
        Flyway flyway = flyway(module, module.contractions(), false, module.name() + "_contraction", database);
        flyway.migrate();
        return Arrays.stream(flyway.info().applied())
                .filter(one -> one.getState() != MigrationState.BASELINE)
                .map(MigrationInfo::getScript)
                .toList();
    }

    private static Flyway flyway(
            EntityModule module, String location, boolean needed, String table, DataSource database) {
        forgetFailed(database, table);
        return Flyway.configure(module.getClass().getClassLoader())
                .dataSource(database)
                .locations("classpath:" + location)
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
    private static void forgetFailed(DataSource database, String table) {
        try (Connection connection = database.getConnection();
                ResultSet there = connection.getMetaData().getTables(connection.getCatalog(), null, table, null)) {
            if (there.next()) {
                try (Statement delete = connection.createStatement()) {
                    delete.executeUpdate("delete from " + table + " where success = 0");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the record of migrations cannot be read: " + table, e);
        }
    }
}
