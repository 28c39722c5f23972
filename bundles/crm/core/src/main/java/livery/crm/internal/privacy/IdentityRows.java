package livery.crm.internal.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.IdentityCipher;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.encryption.EncryptedRows;
import livery.platform.encryption.Encryption;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Identity numbers in the rows of customers, and in what sources said of them. */
@Component
public final class IdentityRows implements EncryptedRows {

    private static final String CUSTOMERS = "select id, identity_number, identity_number_encrypted from crm_customer"
            + " where tenant_id = ? and id > ? order by id limit ? for update";
    private static final String WRITE = "update crm_customer set identity_number = null,"
            + " identity_number_encrypted = ?, identity_number_index = ? where tenant_id = ? and id = ?";
    private static final String LINKS = "c";

    private final EntityStore store;
    private final UnitOfWork units;
    private final Encryption encryption;

    private record Stored(
            long id, @Nullable String plain, @Nullable String encrypted) {}

    @Activate
    public IdentityRows(
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

    /** Customers first, by their ids, then what sources said, by source and external id. */
    @Override
    public Step encryptSome(CallContext context, @Nullable String after, int most) {
        encryption.currentKey();
        IdentityCipher cipher = new IdentityCipher(encryption, context.tenant());
        long tenant = context.tenant().value();
        return units.call(
                context,
                () -> store.jdbc(connection -> after == null || !after.startsWith(LINKS)
                        ? customers(connection, tenant, cipher, after == null ? 0 : Long.parseLong(after), most)
                        : new SeenRows(connection, tenant, cipher).step(after.substring(1), most)));
    }

    private static Step customers(Connection connection, long tenant, IdentityCipher cipher, long after, int most)
            throws SQLException {
        List<Stored> rows = Query.list(
                connection,
                CUSTOMERS,
                row -> new Stored(
                        row.getLong("id"),
                        row.getString("identity_number"),
                        row.getString("identity_number_encrypted")),
                tenant,
                after,
                most);
        List<@Nullable Object[]> changed = new ArrayList<>();
        for (Stored row : rows) {
            String encrypted = row.encrypted();
            if (encrypted == null ? row.plain() != null : !cipher.current(encrypted)) {
                String number = cipher.read(row.plain(), encrypted);
                if (number != null) {
                    changed.add(
                            new @Nullable Object[] {cipher.encrypted(number), cipher.index(number), tenant, row.id()});
                }
            }
        }
        Batch.run(connection, WRITE, changed);
        String next = rows.size() < most
                ? LINKS
                : Long.toString(rows.get(rows.size() - 1).id());
        return new Step(rows.size(), changed.size(), Optional.of(next));
    }
}
