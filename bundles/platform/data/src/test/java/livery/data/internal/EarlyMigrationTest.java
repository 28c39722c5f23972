package livery.data.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import livery.database.StoredRows;
import livery.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a version that is to come adds is there before that version is. */
class EarlyMigrationTest {

    @TempDir
    private Path folder;

    @Test
    void theVersionFindsThemRunWhenItComesAndSoDoesTheOneBefore() throws Exception {
        TestDatabase server = TestDatabase.shared();
        StoredRows rows = new StoredRows(server.jdbcUrl("early_" + System.nanoTime()));
        DatabaseSettings settings = new DatabaseSettings(
                rows.url(), server.user(), server.password(), 2, Duration.ofSeconds(5), Duration.ofSeconds(5));
        copy("lot", "V1__spot.sql");
        try (MariaDbPool pool = new MariaDbPool(settings)) {
            RowBook book = new RowBook();
            book.expandsBy((tables, files) -> Migrations.expand(tables, files, pool));
            Migrations.expand(new Lot("db/lot"), pool);
            copy("lotnew", "V2__mark.sql");

            book.expand("lot", folder);

            assertThat(book.isExpanded("lot", Set.of("V1__spot.sql", "V2__mark.sql")))
                    .isTrue();
            assertThat(book.isExpanded("lot", Set.of("V1__spot.sql"))).isFalse();
            assertThat(book.isExpanded("other", Set.of())).isFalse();
            Migrations.expand(new Lot("db/lotnew"), pool);
            Migrations.expand(new Lot("db/lot"), pool);
            assertThat(rows.texts("select script from lot_migration where version > 0 order by installed_rank"))
                    .containsExactly("V1__spot.sql", "V2__mark.sql");
        }
    }

    private void copy(String from, String file) throws Exception {
        try (var sql = EarlyMigrationTest.class.getResourceAsStream("/db/" + from + "/" + file)) {
            Files.copy(sql, folder.resolve(file));
        }
    }
}
