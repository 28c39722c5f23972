package livery.dms.internal.connections;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.data.EntityStore;
import livery.dms.Adapter;
import livery.dms.Settings;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Permissions;
import livery.platform.Tenant;
import livery.platform.Tenants;

/** Whether a person may connect these folders, and nobody else has. */
final class FolderChecks {

    private final EntityStore store;
    private final Adapters adapters;
    private final Folders folders;
    private final Tenants tenants;

    FolderChecks(EntityStore store, Adapters adapters, Folders folders, Tenants tenants) {
        this.store = store;
        this.adapters = adapters;
        this.folders = folders;
        this.tenants = tenants;
    }

    /**
     * Passes when the person may connect the folders of a connection that is about to be stored, and none of them is
     * another connection's: both would read each file. Grants them when the person may choose any.
     *
     * @throws Fault naming each field that is wrong
     */
    void check(CallContext context, Adapter adapter, ConnectionRow row) {
        check(context, adapter, row.settings(), row.grantedFolders());
        alone(adapter, row);
        grant(context, adapter, row);
    }

    /** As above, of settings that are only tried out. */
    void check(CallContext context, Adapter adapter, Settings settings, Set<String> granted) {
        Tenant tenant = tenants.find(context.tenant()).orElseThrow(() -> Fault.notFound("web.tenant.unknown"));
        refuse(folders.faults(adapter, settings, tenant, context.permissions(), granted));
    }

    void grant(CallContext context, Adapter adapter, ConnectionRow row) {
        if (context.permissions().covers(Permissions.ALL)) {
            row.grant(folders.real(adapter, row.settings()));
        }
    }

    private void alone(Adapter adapter, ConnectionRow row) {
        Set<String> real = folders.real(adapter, row.settings());
        if (real.isEmpty()) {
            return;
        }
        for (ConnectionRow other : others(row.id())) {
            boolean shared = adapters.find(other.adapter())
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
