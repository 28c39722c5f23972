package livery.dms.internal.connections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import livery.data.EntityStore;
import livery.dms.Adapter;
import livery.dms.internal.values.Documents;
import livery.dms.internal.values.RecordCipher;
import livery.platform.TenantId;
import livery.platform.encryption.Encryption;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the secrets of connections under the key that encrypts now. */
@Component(service = ConnectionSecrets.class)
public final class ConnectionSecrets {

    private final EntityStore store;
    private final Adapters adapters;
    private final RecordCipher cipher;

    @Activate
    public ConnectionSecrets(
            @Reference(target = "(livery.module=dms)") EntityStore store,
            @Reference Adapters adapters,
            @Reference Encryption encryption) {
        this.store = store;
        this.adapters = adapters;
        this.cipher = new RecordCipher(encryption);
    }

    /**
     * Encrypts the secrets of all connections of the tenant, inside its unit of work. While an adapter is away nobody
     * can say which plain settings of its connections are secret: those wait for the next time, and only what is encrypted
     * already comes under the key that encrypts now.
     *
     * @return of how many connections it did
     */
    public int encryptAll(TenantId tenant) {
        List<ConnectionRow> rows = store.session()
                .createSelectionQuery("from ConnectionRow order by id", ConnectionRow.class)
                .getResultList();
        int changed = 0;
        for (ConnectionRow row : rows) {
            Map<String, Object> kept = row.settings().values();
            Map<String, Object> sealed = adapters.find(row.adapter(), row.adapterVersion())
                    .map(InstalledAdapter::adapter)
                    .map(adapter -> current(adapter, kept, tenant))
                    .orElseGet(() -> encryptedAnew(kept, tenant));
            if (!sealed.equals(kept)) {
                store.session()
                        .createMutationQuery("update ConnectionRow set settings = :settings where id = :id")
                        .setParameter("settings", Documents.write(sealed))
                        .setParameter("id", row.id())
                        .executeUpdate();
                changed++;
            }
        }
        return changed;
    }

    private Map<String, Object> encryptedAnew(Map<String, Object> kept, TenantId tenant) {
        Map<String, Object> anew = new LinkedHashMap<>(kept);
        anew.replaceAll((name, value) -> value instanceof String text && cipher.encrypted(text) && !cipher.current(text)
                ? cipher.secret(tenant, cipher.readSecret(tenant, text))
                : value);
        return anew;
    }

    private Map<String, Object> current(Adapter adapter, Map<String, Object> kept, TenantId tenant) {
        boolean all = Secrets.of(adapter).stream()
                .map(kept::get)
                .allMatch(value -> !(value instanceof String text) || text.isEmpty() || cipher.current(text));
        return all ? kept : Secrets.sealed(adapter, Secrets.opened(kept, tenant, cipher), tenant, cipher);
    }
}
