package livery.platform.internal;

import java.util.List;
import livery.data.EntityModule;
import livery.platform.MessageSource;
import livery.platform.internal.audit.AuditRow;
import livery.platform.internal.people.ApiKeyRow;
import livery.platform.internal.people.OwnRoleRow;
import livery.platform.internal.people.PersonRow;
import livery.platform.internal.people.RoleRow;
import livery.platform.internal.people.SessionRow;
import livery.platform.internal.tenants.TenantRow;
import org.osgi.service.component.annotations.Component;

/** The platform's rows and messages. */
@Component
public final class PlatformEntities implements EntityModule, MessageSource {

    @Override
    public String name() {
        return "platform";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(
                TenantRow.class,
                PersonRow.class,
                OwnRoleRow.class,
                RoleRow.class,
                SessionRow.class,
                ApiKeyRow.class,
                AuditRow.class);
    }

    @Override
    public String migrations() {
        return "db/platform";
    }

    @Override
    public String prefix() {
        return "platform";
    }
}
