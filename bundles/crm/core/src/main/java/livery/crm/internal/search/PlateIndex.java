package livery.crm.internal.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import livery.crm.internal.sql.ListQuery;

/**
 * Gathers what a batch changes of customers' plates, and writes the pieces that change. A piece stays while any of the
 * customer's vehicles has it, so the vehicles' rows must be written before.
 */
public final class PlateIndex {

    private static final ListQuery PLATES = new ListQuery("select customer_id, plate_key from crm_vehicle"
            + " where tenant_id = ? and plate_key is not null and customer_id in (??)");

    private final Set<Gram> before = new HashSet<>();
    private final Set<Gram> after = new HashSet<>();

    /** The customer has no vehicle with this plate any more, or one less. */
    public void gone(long customer, String plateKey) {
        Gram.of(plateKey, customer).forEach(before::add);
    }

    /** The customer has a vehicle with this plate. */
    public void come(long customer, String plateKey) {
        Gram.of(plateKey, customer).forEach(after::add);
    }

    public void write(Connection connection, long tenant) throws SQLException {
        Set<Gram> kept = new HashSet<>();
        Set<Long> losing = new TreeSet<>();
        before.forEach(gram -> losing.add(gram.customer()));
        PLATES.read(
                connection,
                losing,
                row -> Gram.of(row.getString("plate_key"), row.getLong("customer_id"))
                        .forEach(kept::add),
                tenant);
        before.removeAll(kept);
        GramRows.remove(connection, tenant, GramRows.Kind.PLATE, before);
        GramRows.insertIfAbsent(connection, tenant, Map.of(GramRows.Kind.PLATE, after));
    }
}
