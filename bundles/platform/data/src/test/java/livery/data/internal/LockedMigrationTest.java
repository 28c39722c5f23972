package livery.data.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.time.Duration;
import livery.data.LockedRowsException;
import livery.database.StoredRows;
import livery.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** Somebody has a transaction open in which a table was read: its form cannot be changed until that ends. */
class LockedMigrationTest {

    private static final Duration SHORT = Duration.ofSeconds(1);

    @Test
    void aMigrationThatWaitsForALockEndsAndSaysWhatItWaitedForAndGoesOnLater() throws Exception {
        TestDatabase server = TestDatabase.shared();
        StoredRows rows = new StoredRows(server.jdbcUrl("locked_" + System.nanoTime()));
        DatabaseSettings settings =
                new DatabaseSettings(rows.url(), server.user(), server.password(), 2, Duration.ofSeconds(5), SHORT);
        Lot next = new Lot("db/lotnew");
        try (MariaDbPool pool = new MariaDbPool(settings)) {
            Migrations.expand(new Lot("db/lot"), pool);
            try (Connection reader = rows.unguarded()) {
                reader.setAutoCommit(false);
                reader.createStatement().executeQuery("select * from lot_spot").close();

                LockedRowsException locked = waited(() -> Migrations.expand(next, pool));
                assertThat(locked.file()).isEqualTo("V2__mark.sql");
                assertThat(locked.statement())
                        .isEqualTo("ALTER TABLE lot_spot ADD COLUMN IF NOT EXISTS mark VARCHAR(20) NULL");
                assertThat(locked.waited()).isEqualTo(SHORT);
                assertThat(waited(() -> Migrations.contract(next, pool)).file()).isEqualTo("V1__size.sql");
                Migrations.expand(new Lot("db/lot"), pool);
                reader.rollback();
            }
            Migrations.expand(next, pool);
            assertThat(Migrations.contract(next, pool)).containsExactly("V1__size.sql");
            assertThat(rows.texts("select column_name from information_schema.columns where table_schema = database()"
                            + " and table_name = 'lot_spot' order by ordinal_position"))
                    .containsExactly("tenant_id", "id", "mark");
        }
    }

    private static LockedRowsException waited(Runnable migration) {
        long start = System.nanoTime();
        LockedRowsException locked = catchThrowableOfType(LockedRowsException.class, migration::run);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT, Duration.ofMinutes(2));
        return locked;
    }
}
