package livery.dms.internal.connections;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.dms.Adapter;
import livery.dms.Settings;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Permissions;
import livery.platform.Tenant;
import livery.platform.Tenants;

/** Whether a person may connect these folders, and no other connection of any store watches them. */
final class FolderChecks {

    private final EntityStore store;
    private final UnitOfWork units;
    private final Adapters adapters;
    private final Folders folders;
    private final FolderRegister register;
    private final Tenants tenants;

    FolderChecks(EntityStore store, UnitOfWork units, Adapters adapters, Folders folders, Tenants tenants) {
        this.store = store;
        this.units = units;
        this.adapters = adapters;
        this.folders = folders;
        this.register = new FolderRegister(store, units, adapters, folders);
        this.tenants = tenants;
    }

    /**
     * Passes when the person may connect the folders of a connection that is about to be stored, and none of them is
     * another connection's: both would read each file. They are reserved then, and {@link #settle} must follow.
     *
     * @param granted real paths that somebody with every permission chose before
     * @return where the folders really lie
     * @throws Fault naming each field that is wrong
     */
    Set<String> reserve(CallContext context, Adapter adapter, long id, Settings settings, Set<String> granted) {
        check(context, adapter, settings, granted);
        Set<String> real = folders.real(adapter, settings);
        units.run(context, () -> aloneInStore(adapter, id, real));
        if (!register.reserve(context.tenant(), id, real)) {
            refuse(folders.all(adapter, new FieldFault("", "dms.folder.taken-elsewhere")));
        }
        return real;
    }

    /** What the connection has reserved and, as it is stored now, does not watch, is free for others. Idempotent. */
    void settle(CallContext context, long id) {
        register.settle(context.tenant(), id);
    }

    /** Passes when the person may connect the folders. */
    void check(CallContext context, Adapter adapter, Settings settings, Set<String> granted) {
        Tenant tenant = tenants.find(context.tenant()).orElseThrow(() -> Fault.notFound("web.tenant.unknown"));
        refuse(folders.faults(adapter, settings, tenant, context.permissions(), granted));
    }

    /** Remembers the folders when the person may choose any. */
    void grant(CallContext context, Adapter adapter, ConnectionRow row) {
        if (context.permissions().covers(Permissions.ALL)) {
            row.grant(folders.real(adapter, row.settings()));
        }
    }

    /** Whether the settings name no other folders than these. */
    boolean within(Adapter adapter, Settings settings, Set<String> real) {
        return real.containsAll(folders.real(adapter, settings));
    }

    private void aloneInStore(Adapter adapter, long id, Set<String> real) {
        if (real.isEmpty()) {
            return;
        }
        for (ConnectionRow other : others(id)) {
            boolean shared = adapters.find(other.adapter(), other.adapterVersion())
                    .map(InstalledAdapter::adapter)
                    .filter(known -> !Collections.disjoint(real, folders.real(known, other.settings())))
                    .isPresent();
            if (shared) {
                refuse(folders.all(
                        adapter, new FieldFault("", "dms.folder.taken", Map.of("connection", other.name()))));
            }
        }
    }

    private List<ConnectionRow> others(long id) {
        return store.session()
                .createSelectionQuery("from ConnectionRow where state <> 'removed' and id <> :id", ConnectionRow.class)
                .setParameter("id", id)
                .getResultList();
    }

    private static void refuse(List<FieldFault> faults) {
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults.stream()
                    .map(fault -> new FieldFault("settings." + fault.field(), fault.code(), fault.values()))
                    .toList());
        }
    }
}
