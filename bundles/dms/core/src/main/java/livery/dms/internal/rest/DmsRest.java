package livery.dms.internal.rest;

import java.util.Set;
import livery.crm.CrmIntake;
import livery.dms.internal.connections.Adapters;
import livery.dms.internal.connections.Connections;
import livery.dms.internal.intake.Imports;
import livery.dms.internal.intake.Warnings;
import livery.dms.internal.quarantine.BulkQuarantine;
import livery.dms.internal.quarantine.Quarantine;
import livery.platform.Tenants;
import livery.platform.Texts;
import livery.platform.modules.Modules;
import livery.web.RestModule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The module's resources. */
@Component
public final class DmsRest implements RestModule {

    private final Set<Object> resources;

    @Activate
    public DmsRest(
            @Reference Adapters adapters,
            @Reference Connections connections,
            @Reference Imports imports,
            @Reference Warnings warnings,
            @Reference Quarantine quarantine,
            @Reference BulkQuarantine bulk,
            @Reference Modules modules,
            @Reference Texts texts,
            @Reference Tenants tenants,
            @Reference CrmIntake crm) {
        this.resources = Set.of(
                new AdaptersResource(adapters, modules, texts, crm),
                new ConnectionsResource(connections, texts),
                new ImportsResource(imports, warnings, texts, tenants),
                new QuarantineResource(quarantine, texts),
                new BulkQuarantineResource(bulk, texts));
    }

    @Override
    public String name() {
        return "dms";
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }
}
