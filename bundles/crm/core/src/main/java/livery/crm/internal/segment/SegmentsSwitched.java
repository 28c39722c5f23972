package livery.crm.internal.segment;

import java.util.List;
import java.util.Set;
import livery.platform.Tenant;
import livery.platform.TenantKind;
import livery.platform.TenantState;
import livery.platform.jobs.NewJob;
import livery.platform.modules.ModuleListener;
import livery.platform.modules.Modules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Has the segments of a store brought up to date when modules were switched there: this one, or one that offers fields. */
@Component
public final class SegmentsSwitched implements ModuleListener {

    private final Modules modules;

    @Activate
    public SegmentsSwitched(@Reference Modules modules) {
        this.modules = modules;
    }

    @Override
    public List<NewJob> switched(Tenant tenant, Set<String> switched) {
        boolean wanted = tenant.kind() == TenantKind.STORE
                && tenant.state() == TenantState.ACTIVE
                && modules.servesNow(tenant.id(), SegmentsSwitched.class);
        return wanted ? List.of(SegmentsAgain.job()) : List.of();
    }
}
