package livery.crm.internal.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.SensitiveCipher;
import livery.platform.encryption.EncryptedRows.Step;
import org.jspecify.annotations.Nullable;

/** What merges keep of customers, which is encrypted as a whole. */
final class KeptByMerges {

    private static final String SELECT = "select id, kept from crm_merge where tenant_id = ? and id > ?"
            + " and undone_at is null order by id limit ? for update";
    private static final String WRITE = "update crm_merge set kept = ? where tenant_id = ? and id = ?";

    private final Connection connection;
    private final long tenant;
    private final SensitiveCipher cipher;

    private record Kept(long id, String text) {}

    KeptByMerges(Connection connection, long tenant, SensitiveCipher cipher) {
        this.connection = connection;
        this.tenant = tenant;
        this.cipher = cipher;
    }

    /**
     * Some of them.
     *
     * @param prefix of where to go on
     * @param after an id, or empty to begin
     */
    Step step(String prefix, String after, int most) throws SQLException {
        long from = after.isEmpty() ? 0 : Long.parseLong(after);
        List<Kept> rows = Query.list(
                connection, SELECT, row -> new Kept(row.getLong("id"), row.getString("kept")), tenant, from, most);
        List<@Nullable Object[]> changed = new ArrayList<>();
        for (Kept row : rows) {
            if (!cipher.current(row.text())) {
                changed.add(
                        new @Nullable Object[] {cipher.encryptedMerge(cipher.readMerge(row.text())), tenant, row.id()});
            }
        }
        Batch.run(connection, WRITE, changed);
        Optional<String> next = rows.size() < most
                ? Optional.empty()
                : Optional.of(prefix + rows.get(rows.size() - 1).id());
        return new Step(rows.size(), changed.size(), next);
    }
}
