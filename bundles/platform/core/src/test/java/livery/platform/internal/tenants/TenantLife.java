package livery.platform.internal.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import livery.platform.Fault;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantState;
import livery.platform.internal.PlatformDatabase;
import livery.platform.internal.jobs.WorkedJobs;
import livery.platform.tenants.TenantListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two stores whose life is managed, with the jobs of it. */
abstract class TenantLife {

    static final Duration MEMORY = Duration.ofSeconds(6);

    final PlatformDatabase platform = PlatformDatabase.withGroup();
    final WorkedJobs work = new WorkedJobs(platform);
    final MariaDbTenants tenants = platform.tenants();
    final TenantListeners listeners = new TenantListeners();
    final List<String> heard = new ArrayList<>();
    final MariaDbTenantLifecycle life = new MariaDbTenantLifecycle(
            platform.entities(), platform.units(), tenants, platform.audit(), work.jobs(), work.nodes());
    final Tenant gz = platform.store("gz");
    final Tenant sz = platform.store("sz");

    @BeforeEach
    void install() {
        listeners.add(new TenantListener() {
            @Override
            public void changed(Tenant tenant) {
                heard.add(tenant.code() + " " + tenant.state());
            }

            @Override
            public void erasing(TenantId tenant) {
                heard.add(tenant + " erasing");
            }
        });
        var store = platform.entities();
        var units = platform.units();
        work.install(new SettleTenant(store, units, tenants, listeners));
        work.install(new ExportTenant(store, units, platform.tables(), tenants, work.nodes()));
        work.install(new ForgetExports(store, units, work.nodes()));
        work.install(erase());
    }

    final EraseTenant erase() {
        return new EraseTenant(
                platform.entities(),
                platform.units(),
                platform.tables(),
                tenants,
                listeners,
                platform.audit(),
                work.nodes(),
                MEMORY);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    static void refused(Runnable act, String code) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    final TenantState stateOf(Tenant tenant) {
        return tenants.find(tenant.id()).orElseThrow().state();
    }
}
