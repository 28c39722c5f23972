package livery.platform.internal;

import java.util.List;
import java.util.stream.Stream;
import livery.platform.PermissionSource;
import livery.platform.audit.AuditTrail;
import livery.platform.calendar.Calendars;
import livery.platform.deploy.Deployment;
import livery.platform.encryption.KeyRotation;
import livery.platform.facts.ParkedFacts;
import livery.platform.jobs.Jobs;
import livery.platform.modules.ModuleSwitches;
import livery.platform.nodes.Nodes;
import livery.platform.settings.Settings;
import livery.platform.tenants.TenantLifecycle;
import org.osgi.service.component.annotations.Component;

/** What the platform itself asks for. */
@Component
public final class PlatformPermissions implements PermissionSource {

    @Override
    public List<Permission> permissions() {
        return Stream.of(
                        AuditTrail.READ,
                        ParkedFacts.READ,
                        ParkedFacts.MANAGE,
                        Jobs.READ,
                        Jobs.MANAGE,
                        Nodes.READ,
                        KeyRotation.MANAGE,
                        "platform.people.manage",
                        "platform.roles.manage",
                        Settings.READ,
                        Settings.MANAGE,
                        Deployment.READ,
                        Deployment.MANAGE,
                        ModuleSwitches.READ,
                        ModuleSwitches.SWITCH,
                        Calendars.READ,
                        Calendars.MANAGE,
                        TenantLifecycle.MANAGE,
                        TenantLifecycle.EXPORT,
                        TenantLifecycle.ERASE)
                .map(Permission::named)
                .toList();
    }
}
