package livery.crm.internal.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.crm.RecordKind;
import livery.crm.internal.intake.SeenValues;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.SensitiveCipher;
import livery.platform.encryption.EncryptedRows.Step;
import org.jspecify.annotations.Nullable;

/** What sources last said of the customers of a store, of which the sensitive fields are encrypted. */
final class SeenRows {

    private static final String SELECT = "select source, external_id, seen from crm_source_link where tenant_id = ?"
            + " and kind = ? and source >= ? and (source > ? or external_id > ?) order by source, external_id limit ?"
            + " for update";
    private static final String WRITE =
            "update crm_source_link set seen = ? where tenant_id = ? and source = ? and kind = ? and external_id = ?";
    private static final char SEPARATOR = '\n';

    private final Connection connection;
    private final long tenant;
    private final SensitiveCipher cipher;

    private record Seen(String source, String externalId, String text) {}

    SeenRows(Connection connection, long tenant, SensitiveCipher cipher) {
        this.connection = connection;
        this.tenant = tenant;
        this.cipher = cipher;
    }

    /**
     * Some of them.
     *
     * @param after source and external id, or empty to begin
     * @param whenDone where to go on after the last of them
     */
    Step step(String after, int most, String whenDone) throws SQLException {
        int cut = after.indexOf(SEPARATOR);
        String source = cut < 0 ? "" : after.substring(0, cut);
        String id = cut < 0 ? "" : after.substring(cut + 1);
        String kind = RecordKind.CUSTOMER.name();
        List<Seen> rows = Query.list(
                connection,
                SELECT,
                row -> new Seen(row.getString("source"), row.getString("external_id"), row.getString("seen")),
                tenant,
                kind,
                source,
                source,
                id,
                most);
        List<@Nullable Object[]> changed = new ArrayList<>();
        for (Seen row : rows) {
            if (SeenValues.holds(row.text(), CustomerField.SENSITIVE, stored -> !cipher.current(stored))) {
                Map<CustomerField, String> values = SeenValues.read(row.text(), CustomerField.class, cipher);
                changed.add(new @Nullable Object[] {
                    SeenValues.written(values, SeenValues.own(row.text()), cipher),
                    tenant,
                    row.source(),
                    kind,
                    row.externalId()
                });
            }
        }
        Batch.run(connection, WRITE, changed);
        if (rows.size() < most) {
            return new Step(rows.size(), changed.size(), Optional.of(whenDone));
        }
        Seen last = rows.get(rows.size() - 1);
        return new Step(rows.size(), changed.size(), Optional.of("c" + last.source() + SEPARATOR + last.externalId()));
    }
}
