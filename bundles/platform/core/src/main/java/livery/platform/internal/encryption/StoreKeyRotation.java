package livery.platform.internal.encryption;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import livery.platform.CallContext;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.Tenants;
import livery.platform.audit.Audit;
import livery.platform.encryption.EncryptedRows;
import livery.platform.encryption.Encryption;
import livery.platform.encryption.KeyRotation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Goes through the rows of each module in each store, some in each unit of work. */
@Component
public final class StoreKeyRotation implements KeyRotation {

    private static final int ROWS_AT_ONCE = 500;
    private static final int STORES_AT_ONCE = 100;

    private final Encryption encryption;
    private final Tenants tenants;
    private final Audit audit;
    private final List<EncryptedRows> modules = new CopyOnWriteArrayList<>();

    @Activate
    public StoreKeyRotation(@Reference Encryption encryption, @Reference Tenants tenants, @Reference Audit audit) {
        this.encryption = encryption;
        this.tenants = tenants;
        this.audit = audit;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "remove")
    void add(EncryptedRows rows) {
        modules.add(rows);
    }

    void remove(EncryptedRows rows) {
        modules.remove(rows);
    }

    @Override
    public Progress run(CallContext context, Consumer<Progress> progress) {
        context.require(MANAGE);
        String key = encryption.currentKey();
        Run run = new Run(progress);
        Optional<TenantId> after = Optional.empty();
        do {
            List<Tenant> stores = tenants.stores(after.orElse(null), STORES_AT_ONCE);
            for (Tenant store : stores) {
                new ArrayList<>(modules).forEach(module -> run.all(module, store.id()));
                run.stores++;
            }
            after = stores.isEmpty()
                    ? Optional.empty()
                    : Optional.of(stores.get(stores.size() - 1).id());
        } while (after.isPresent());
        audit.record(
                context,
                "platform.encryption.rotated",
                new Audit.Subject("encryption-key", key),
                Map.of("stores", run.stores, "rows", run.changed));
        return run.progress();
    }

    private static final class Run {

        private final Consumer<Progress> listener;
        private long stores;
        private long looked;
        private long changed;

        private Run(Consumer<Progress> listener) {
            this.listener = listener;
        }

        private void all(EncryptedRows rows, TenantId store) {
            CallContext context = CallContext.system(store, "key rotation");
            Optional<String> next = Optional.empty();
            do {
                EncryptedRows.Step step = rows.encryptSome(context, next.orElse(null), ROWS_AT_ONCE);
                looked += step.looked();
                changed += step.changed();
                next = step.next();
                listener.accept(progress());
            } while (next.isPresent());
        }

        private Progress progress() {
            return new Progress(stores, looked, changed);
        }
    }
}
