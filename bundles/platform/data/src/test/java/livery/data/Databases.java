package livery.data;

import java.sql.SQLException;
import livery.database.TestDatabase;

/** A fresh database for a test class. */
final class Databases {

    private Databases() {}

    static Standalone open() throws SQLException {
        TestDatabase server = TestDatabase.shared();
        return Standalone.open(server.jdbcUrl("data_" + System.nanoTime()), server.user(), server.password());
    }
}
