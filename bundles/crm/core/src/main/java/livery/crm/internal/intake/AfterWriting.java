package livery.crm.internal.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** What follows from rows that a batch has written. */
@FunctionalInterface
interface AfterWriting<K> {

    void follow(Connection connection, long tenant, Collection<K> all) throws SQLException;
}
