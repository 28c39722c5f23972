package livery.crm.internal.intake;

import java.sql.SQLException;
import java.util.Collection;
import livery.crm.internal.values.StoreNow;

/** What follows from rows that a batch has written. */
@FunctionalInterface
interface AfterWriting<K> {

    void follow(SourceLinks links, StoreNow store, Collection<K> all) throws SQLException;
}
