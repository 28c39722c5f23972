package livery.dms.internal;

import java.util.List;
import java.util.stream.Stream;
import livery.platform.PermissionSource;
import org.osgi.service.component.annotations.Component;

/** What connections, imports and the quarantine ask for. */
@Component
public final class DmsPermissions implements PermissionSource {

    @Override
    public List<Permission> permissions() {
        return Stream.of("dms.connections.read", "dms.connections.manage", "dms.imports.read", "dms.quarantine.correct")
                .map(Permission::named)
                .toList();
    }
}
