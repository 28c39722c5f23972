package livery.crm.internal.privacy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livery.crm.RecordKind;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.Query;
import livery.crm.internal.sql.SensitiveColumns;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.SensitiveCipher;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.encryption.EncryptedRows;
import livery.platform.encryption.Encryption;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sensitive fields in the rows of customers, in what sources said of them, and in what merges keep. */
@Component
public final class SensitiveRows implements EncryptedRows {

    private static final String CUSTOMERS = "select id, " + String.join(", ", CustomerField.SENSITIVE_COLUMNS)
            + " from crm_customer where tenant_id = ? and id > ? order by id limit ? for update";
    private static final String WRITE = "update crm_customer set "
            + String.join(" = ?, ", CustomerField.SENSITIVE_COLUMNS) + " = ? where tenant_id = ? and id = ?";
    private static final String OUTDATED = "select count(*) from crm_customer where tenant_id = ? and %s not like ?";
    private static final String PLAIN = "select count(*) from crm_customer where tenant_id = ? and %s is not null";
    private static final String OUTDATED_SEEN = "select count(*) from crm_source_link where tenant_id = ? and kind = ?"
            + " and json_value(seen, ?) not like ?";
    private static final String OUTDATED_MERGES =
            "select count(*) from crm_merge where tenant_id = ? and undone_at is null and kept not like ?";
    private static final String LINKS = "c";
    private static final String MERGES = "m";

    private final EntityStore store;
    private final UnitOfWork units;
    private final Encryption encryption;

    @Activate
    public SensitiveRows(
            @Reference(target = "(livery.module=crm)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Encryption encryption) {
        this.store = store;
        this.units = units;
        this.encryption = encryption;
    }

    @Override
    public String module() {
        return "crm";
    }

    /** Customers first, by their ids, then what sources said, by source and external id, then what merges keep. */
    @Override
    public Step encryptSome(CallContext context, @Nullable String after, int most) {
        encryption.currentKey();
        SensitiveCipher cipher = new SensitiveCipher(encryption, context.tenant());
        long tenant = context.tenant().value();
        String place = after == null ? "0" : after;
        return units.call(
                context,
                () -> store.jdbc(connection -> switch (place.substring(0, 1)) {
                    case LINKS -> new SeenRows(connection, tenant, cipher).step(place.substring(1), most, MERGES);
                    case MERGES -> new KeptByMerges(connection, tenant, cipher).step(MERGES, place.substring(1), most);
                    default -> customers(connection, tenant, cipher, Long.parseLong(place), most);
                }));
    }

    @Override
    public long outdated(CallContext context) {
        String current = "v1:" + encryption.currentKey() + ":%";
        long tenant = context.tenant().value();
        return units.call(
                context,
                () -> store.jdbc(connection -> {
                    long count = count(connection, OUTDATED_MERGES, tenant, current);
                    for (CustomerField field : CustomerField.SENSITIVE) {
                        count += count(connection, OUTDATED.formatted(field.encryptedColumn()), tenant, current);
                        if (field.oncePlain()) {
                            count += count(connection, PLAIN.formatted(field.column()), tenant);
                        }
                        count += count(
                                connection,
                                OUTDATED_SEEN,
                                tenant,
                                RecordKind.CUSTOMER.name(),
                                "$." + field.wire(),
                                current);
                    }
                    return count;
                }));
    }

    private static long count(Connection connection, String sql, Object... values) throws SQLException {
        return Query.list(connection, sql, row -> row.getLong(1), values).get(0);
    }

    private static Step customers(Connection connection, long tenant, SensitiveCipher cipher, long after, int most)
            throws SQLException {
        List<@Nullable Object[]> changed = new ArrayList<>();
        List<Long> ids = Query.list(
                connection,
                CUSTOMERS,
                row -> {
                    long id = row.getLong("id");
                    if (outdated(row, cipher)) {
                        changed.add(anew(row, cipher, tenant, id));
                    }
                    return id;
                },
                tenant,
                after,
                most);
        Batch.run(connection, WRITE, changed);
        String next = ids.size() < most ? LINKS : Long.toString(ids.get(ids.size() - 1));
        return new Step(ids.size(), changed.size(), Optional.of(next));
    }

    private static boolean outdated(ResultSet row, SensitiveCipher cipher) throws SQLException {
        for (CustomerField field : CustomerField.SENSITIVE) {
            if (SensitiveColumns.outdated(row, field, cipher)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Object[] anew(ResultSet row, SensitiveCipher cipher, long tenant, long id)
            throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (CustomerField field : CustomerField.SENSITIVE) {
            values.addAll(cipher.kept(field, SensitiveColumns.read(row, field, cipher)));
        }
        values.add(tenant);
        values.add(id);
        return values.toArray();
    }
}
