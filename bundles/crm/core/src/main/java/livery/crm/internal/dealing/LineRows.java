package livery.crm.internal.dealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import livery.crm.Payer;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.ListQuery;
import org.jspecify.annotations.Nullable;

/** Keeps the sums of service visits by who pays in step with their lines, in sets. */
public final class LineRows {

    private static final ListQuery SUMS = new ListQuery("select dealing_id, payer, sum(amount_minor) as amount"
            + " from crm_dealing_line where tenant_id = ? and amount_minor is not null and dealing_id in (??)"
            + " group by dealing_id, payer");
    private static final String WRITE = "update crm_dealing set paid_by_customer_minor = ?, paid_by_insurer_minor = ?,"
            + " paid_by_warranty_minor = ?, currency = coalesce(currency, ?) where tenant_id = ? and id = ?";

    private LineRows() {}

    /**
     * Sums up these visits.
     *
     * @param currency of the store, for visits that name none
     */
    public static void sum(Connection connection, long tenant, Collection<Long> dealings, String currency)
            throws SQLException {
        Map<Long, Map<Payer, Long>> sums = new TreeMap<>();
        dealings.forEach(dealing -> sums.put(dealing, new EnumMap<>(Payer.class)));
        SUMS.read(
                connection,
                dealings,
                row -> Objects.requireNonNull(sums.get(row.getLong("dealing_id")))
                        .put(Payer.valueOf(row.getString("payer")), row.getLong("amount")),
                tenant);
        List<@Nullable Object[]> rows = new ArrayList<>();
        sums.forEach((dealing, byPayer) -> rows.add(new @Nullable Object[] {
            byPayer.get(Payer.CUSTOMER),
            byPayer.get(Payer.INSURER),
            byPayer.get(Payer.WARRANTY),
            byPayer.isEmpty() ? null : currency,
            tenant,
            dealing
        }));
        Batch.run(connection, WRITE, rows);
    }
}
