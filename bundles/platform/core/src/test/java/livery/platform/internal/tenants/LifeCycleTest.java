package livery.platform.internal.tenants;

import static livery.platform.internal.PlatformDatabase.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import livery.platform.CallContext;
import livery.platform.NewTenant;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.TenantState;
import livery.platform.jobs.Job;
import livery.platform.tenants.ManagedTenant;
import livery.platform.tenants.TenantProfile;
import org.junit.jupiter.api.Test;

class LifeCycleTest extends TenantLife {

    @Test
    void aSuspendedStoreIsToldToTheModulesAndComesBack() {
        Job job = life.suspend(GROUP, gz.id());

        assertThat(stateOf(gz)).isEqualTo(TenantState.SUSPENDED);
        assertThat(stateOf(sz)).isEqualTo(TenantState.ACTIVE);
        assertThat(work.work(GROUP, job).state()).isEqualTo(Job.State.SUCCEEDED);
        assertThat(heard).containsExactly("gz SUSPENDED");

        work.work(GROUP, life.resume(GROUP, gz.id()));

        assertThat(stateOf(gz)).isEqualTo(TenantState.ACTIVE);
        assertThat(heard).containsExactly("gz SUSPENDED", "gz ACTIVE");
        assertThat(platform.audited("tenant")).endsWith("platform.tenant.suspended", "platform.tenant.resumed");
    }

    @Test
    void aBrandsStateHoldsInItsStores() {
        Tenant other = platform.store("cd", "toyota");
        TenantId brand = java.util.Objects.requireNonNull(gz.brandId());

        work.work(GROUP, life.suspend(GROUP, brand));

        assertThat(stateOf(gz)).isEqualTo(TenantState.SUSPENDED);
        assertThat(stateOf(other)).isEqualTo(TenantState.ACTIVE);
        assertThat(heard).containsExactly("gz SUSPENDED", "sz SUSPENDED");
        assertThat(life.show(GROUP, gz.id()).ownState()).isEqualTo(TenantState.ACTIVE);
        refused(() -> life.resume(GROUP, gz.id()), "platform.tenant.brand-closed");
        assertThat(tenants.stores(null, 10)).extracting(Tenant::state).contains(TenantState.SUSPENDED);

        life.archive(GROUP, brand);

        assertThat(tenants.storesWithin(Set.of(TenantId.GROUP), "", null, 10)).containsExactly(other);
        assertThat(tenants.storesWithin(Set.of(gz.id(), brand), "", null, 10)).isEmpty();
        assertThat(tenants.brands(null, 10)).extracting(Tenant::code).containsExactly("toyota");
    }

    @Test
    void aStoreIsRenamedByTheVersionThatWasSeen() {
        ManagedTenant seen = life.show(GROUP, gz.id());

        ManagedTenant renamed = life.change(
                GROUP,
                gz.id(),
                version -> version == seen.version(),
                old -> new TenantProfile("Tianhe", "HK", "Asia/Hong_Kong", "HKD"));

        assertThat(renamed.tenant().name()).isEqualTo("Tianhe");
        assertThat(renamed.tenant().code()).isEqualTo("gz");
        workWhatIsQueued();
        assertThat(heard).containsExactly("gz ACTIVE");
        assertThat(tenants.find(gz.id()).orElseThrow().currency()).isEqualTo("HKD");
        refused(
                () -> life.change(GROUP, gz.id(), version -> version == seen.version(), old -> old),
                "web.precondition.failed");
        refused(
                () -> life.change(GROUP, gz.id(), version -> true, old -> new TenantProfile("", "X", "Mars", "GOLD")),
                "platform.input.invalid");
        assertThat(tenants.find(sz.id())).contains(sz);
        life.change(GROUP, gz.id(), version -> true, old -> old);
        assertThat(queued()).as("nothing has changed").isEmpty();
    }

    @Test
    void aNewBrandAndStoreAreToldToTheModulesOnce() {
        NewTenant brand = new NewTenant(TenantKind.BRAND, "bmw", "BMW", null, "CN", "Asia/Shanghai", "CNY");
        NewTenant store = new NewTenant(TenantKind.STORE, "bmw-1", "BMW 1", "bmw", "CN", "Asia/Shanghai", "CNY");

        life.create(GROUP, brand);
        Tenant made = life.create(GROUP, store);

        assertThat(life.create(GROUP, store)).isEqualTo(made);
        assertThat(queued()).hasSize(2);
        workWhatIsQueued();
        assertThat(heard).containsExactlyInAnyOrder("bmw ACTIVE", "bmw-1 ACTIVE");
    }

    private List<Job> queued() {
        return work.jobs().list(GROUP, null, Job.State.QUEUED, null, 100);
    }

    private void workWhatIsQueued() {
        queued().forEach(job -> assertThat(work.work(GROUP, job).state()).isEqualTo(Job.State.SUCCEEDED));
    }

    @Test
    void whoMayNotManageMayDoNothing() {
        CallContext clerk = new CallContext(
                TenantId.GROUP, new PersonId(7), new Permissions(Set.of("*.read")), Locale.ENGLISH, "test");

        refused(() -> life.list(clerk, null, null, null, 10), "platform.permission.missing");
        refused(() -> life.show(clerk, gz.id()), "platform.permission.missing");
        refused(() -> life.suspend(clerk, gz.id()), "platform.permission.missing");
        refused(() -> life.resume(clerk, gz.id()), "platform.permission.missing");
        refused(() -> life.archive(clerk, gz.id()), "platform.permission.missing");
        refused(() -> life.export(clerk, gz.id()), "platform.permission.missing");
        refused(() -> life.exports(clerk, gz.id()), "platform.permission.missing");
        refused(() -> life.export(clerk, gz.id(), 1), "platform.permission.missing");
        refused(() -> life.erase(clerk, gz.id(), "gz"), "platform.permission.missing");
        refused(() -> life.change(clerk, gz.id(), version -> true, old -> old), "platform.permission.missing");
    }

    @Test
    void theGroupItselfIsNobodysToClose() {
        refused(() -> life.suspend(GROUP, TenantId.GROUP), "platform.tenant.unknown");
        refused(() -> life.export(GROUP, TenantId.GROUP), "platform.tenant.unknown");
        refused(() -> life.erase(GROUP, TenantId.GROUP, "group"), "platform.tenant.unknown");
        refused(() -> life.show(GROUP, new TenantId(4711)), "platform.tenant.unknown");
    }
}
