package livery.data.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import livery.database.StoredRows;
import livery.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** A database that a restore fills is not taken for one. */
class UnfinishedRestoreTest {

    @Test
    void aDatabaseThatARestoreFillsIsWaitedFor() throws Exception {
        TestDatabase server = TestDatabase.shared();
        StoredRows rows = new StoredRows(server.jdbcUrl("restoring"));
        DatabaseSettings settings = new DatabaseSettings(
                rows.url(), server.user(), server.password(), 2, Duration.ofSeconds(5), Duration.ofSeconds(5));
        try (MariaDbPool pool = new MariaDbPool(settings)) {
            rows.change("create table livery_restore_unfinished (backup varchar(64))");
            assertThatThrownBy(pool::requireRestored)
                    .isInstanceOf(SQLException.class)
                    .hasMessage("a restore into it is not finished");
            rows.change("drop table livery_restore_unfinished");
            assertThatCode(pool::requireRestored).doesNotThrowAnyException();
        }
    }
}
