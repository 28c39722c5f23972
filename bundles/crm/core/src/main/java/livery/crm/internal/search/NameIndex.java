package livery.crm.internal.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what a batch changes of names, and writes the pieces of the new ones instead of those of the old. */
public final class NameIndex {

    private final Set<Gram> before = new HashSet<>();
    private final Set<Gram> after = new HashSet<>();

    /**
     * The customer is called otherwise.
     *
     * @param oldKey "" for a new customer
     * @param newKey "" for one that goes
     */
    public void renamed(long customer, String oldKey, String newKey) {
        if (!oldKey.equals(newKey)) {
            Gram.of(oldKey, customer).forEach(before::add);
            Gram.of(newKey, customer).forEach(after::add);
        }
    }

    public void write(Connection connection, long tenant) throws SQLException {
        GramRows.remove(connection, tenant, GramRows.Kind.NAME, without(before, after));
        GramRows.insert(connection, tenant, GramRows.Kind.NAME, without(after, before));
    }

    private static Set<Gram> without(Set<Gram> all, Set<Gram> those) {
        return those.isEmpty()
                ? all
                : all.stream().filter(gram -> !those.contains(gram)).collect(Collectors.toSet());
    }
}
