package livery.crm.internal.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.crm.RecordKind;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.SensitiveCipher;
import org.jspecify.annotations.Nullable;

/** Which records were those of customers who were erased. Only keyed prints of them are kept. */
public final class ErasedRecords {

    private static final String ANY = "select 1 from crm_erased where tenant_id = ? limit 1";
    private static final ListQuery FIND =
            new ListQuery("select print from crm_erased where tenant_id = ? and print in (??)");
    private static final String ADD = "insert ignore into crm_erased (tenant_id, print, erased_at) values (?, ?, ?)";

    private final Connection connection;
    private final long tenant;
    private final SensitiveCipher cipher;

    public ErasedRecords(Connection connection, long tenant, SensitiveCipher cipher) {
        this.connection = connection;
        this.tenant = tenant;
        this.cipher = cipher;
    }

    /** Those customers' records of a source that are among these. */
    public Set<String> among(RecordKind kind, String source, Collection<String> externalIds) throws SQLException {
        if (externalIds.isEmpty() || !Query.exists(connection, ANY, tenant)) {
            return Set.of();
        }
        Map<String, String> byPrint = new HashMap<>();
        externalIds.forEach(id -> byPrint.put(print(kind, source, id), id));
        Set<String> erased = new HashSet<>();
        FIND.read(connection, byPrint.keySet(), row -> erased.add(byPrint.get(row.getString("print"))), tenant);
        return erased;
    }

    /** From now on these records, by source and external id, bring nobody back. */
    public void add(RecordKind kind, Collection<Map.Entry<String, String>> records, Instant now) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        records.forEach(record ->
                rows.add(new @Nullable Object[] {tenant, print(kind, record.getKey(), record.getValue()), now}));
        Batch.run(connection, ADD, rows);
    }

    private String print(RecordKind kind, String source, String externalId) {
        return cipher.erased(source, kind.name(), externalId);
    }
}
