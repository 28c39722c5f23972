package livery.crm.internal.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.crm.internal.values.NameReadings;

/** Gathers what a batch changes of names, and writes the pieces of the new ones instead of those of the old. */
public final class NameIndex {

    private final Set<Gram> before = new HashSet<>();
    private final Set<Gram> after = new HashSet<>();
    private final Set<Gram> readBefore = new HashSet<>();
    private final Set<Gram> readAfter = new HashSet<>();

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
            readings(oldKey, customer).forEach(readBefore::add);
            readings(newKey, customer).forEach(readAfter::add);
        }
    }

    /** Of one that was there before names were read. */
    public void unread(long customer, String key) {
        readings(key, customer).forEach(readAfter::add);
    }

    private static Stream<Gram> readings(String key, long customer) {
        return NameReadings.of(key).stream().map(reading -> new Gram(reading, customer));
    }

    public void write(Connection connection, long tenant) throws SQLException {
        GramRows.remove(
                connection,
                tenant,
                Map.of(
                        GramRows.Kind.NAME, without(before, after),
                        GramRows.Kind.READING, without(readBefore, readAfter)));
        GramRows.insertIfAbsent(
                connection,
                tenant,
                Map.of(
                        GramRows.Kind.NAME, without(after, before),
                        GramRows.Kind.READING, without(readAfter, readBefore)));
    }

    private static Set<Gram> without(Set<Gram> all, Set<Gram> those) {
        return those.isEmpty()
                ? all
                : all.stream().filter(gram -> !those.contains(gram)).collect(Collectors.toSet());
    }
}
