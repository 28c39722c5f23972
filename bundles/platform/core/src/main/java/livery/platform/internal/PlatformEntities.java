package livery.platform.internal;

import java.util.List;
import java.util.Set;
import livery.data.EntityModule;
import livery.platform.MessageSource;
import livery.platform.internal.audit.AuditRow;
import livery.platform.internal.jobs.JobRow;
import livery.platform.internal.people.ApiKeyRow;
import livery.platform.internal.people.ClaimedRoleRow;
import livery.platform.internal.people.OwnRoleRow;
import livery.platform.internal.people.PersonLinkRow;
import livery.platform.internal.people.PersonRow;
import livery.platform.internal.people.RoleRow;
import livery.platform.internal.people.SessionRow;
import livery.platform.internal.people.UsedSignOnRow;
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
                ClaimedRoleRow.class,
                PersonLinkRow.class,
                UsedSignOnRow.class,
                SessionRow.class,
                ApiKeyRow.class,
                AuditRow.class,
                JobRow.class);
    }

    @Override
    public String migrations() {
        return "db/platform";
    }

    /** The scheduler's tasks: a library's own table, and one that is asked for what is due of all tenants. */
    @Override
    public Set<String> tablesOfNoTenant() {
        return Set.of("platform_scheduled_task");
    }

    @Override
    public String prefix() {
        return "platform";
    }
}
