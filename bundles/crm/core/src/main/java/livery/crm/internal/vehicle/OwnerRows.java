package livery.crm.internal.vehicle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.values.StoreNow;
import livery.data.TimeSortedIds;
import org.jspecify.annotations.Nullable;

/** Keeps the owners of vehicles over time in step with the present ones, in sets. */
public final class OwnerRows {

    private static final ListQuery OPEN = new ListQuery("select vehicle_id, id from crm_vehicle_role"
            + " where tenant_id = ? and role = 'OWNER' and until_on is null and vehicle_id in (??)");
    private static final String CLOSE =
            "update crm_vehicle_role set until_on = ?, version = version + 1 where tenant_id = ? and id = ?";
    private static final String ADD = "insert into crm_vehicle_role (tenant_id, id, vehicle_id, customer_id, role,"
            + " since_on, until_on, source, created_at) values (?, ?, ?, ?, 'OWNER', ?, ?, ?, ?)";

    private final Connection connection;
    private final long tenant;

    /**
     * A vehicle that goes from one owner to another.
     *
     * @param fresh whether the vehicle was not known before: then nobody knows since when it has its owner
     */
    public record Move(
            long vehicle, @Nullable Long before, @Nullable Long after, boolean fresh) {}

    public OwnerRows(Connection connection, long tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    /** Ends the time of the owners before today, and begins that of those after. */
    public void move(List<Move> moves, String source, StoreNow store) throws SQLException {
        String today = store.today().toString();
        Map<Long, Long> open = new HashMap<>();
        OPEN.read(
                connection,
                moves.stream().map(Move::vehicle).toList(),
                row -> open.put(row.getLong("vehicle_id"), row.getLong("id")),
                tenant);
        List<@Nullable Object[]> ended = new ArrayList<>();
        List<@Nullable Object[]> added = new ArrayList<>();
        for (Move move : moves) {
            Long row = open.get(move.vehicle());
            if (row != null) {
                ended.add(new @Nullable Object[] {today, tenant, row});
            } else if (move.before() != null) {
                added.add(row(move, move.before(), null, today, source, store));
            }
            if (move.after() != null) {
                added.add(row(move, move.after(), move.fresh() ? null : today, null, source, store));
            }
        }
        Batch.run(connection, CLOSE, ended);
        Batch.run(connection, ADD, added);
    }

    private @Nullable Object[] row(
            Move move, long customer, @Nullable String since, @Nullable String until, String source, StoreNow store) {
        return new @Nullable Object[] {
            tenant, TimeSortedIds.next(), move.vehicle(), customer, since, until, source, store.now()
        };
    }
}
