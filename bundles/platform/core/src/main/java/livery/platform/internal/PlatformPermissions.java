package livery.platform.internal;

import java.util.List;
import java.util.stream.Stream;
import livery.platform.PermissionSource;
import livery.platform.audit.AuditTrail;
import livery.platform.encryption.KeyRotation;
import livery.platform.facts.ParkedFacts;
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
                        KeyRotation.MANAGE,
                        "platform.people.manage",
                        "platform.roles.manage",
                        "platform.tenants.manage")
                .map(Permission::named)
                .toList();
    }
}
