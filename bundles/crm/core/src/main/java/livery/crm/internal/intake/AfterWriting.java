package livery.crm.internal.intake;

import java.sql.SQLException;
import java.util.Collection;

/** What follows from rows that a batch has written. */
@FunctionalInterface
interface AfterWriting<K> {

    void follow(SourceLinks links, Collection<K> all) throws SQLException;
}
