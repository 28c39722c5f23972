package livery.platform.internal.tenants;

import static livery.platform.internal.PlatformDatabase.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.NewTenant;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.internal.PlatformDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MariaDbTenantsTest {

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final MariaDbTenants tenants = platform.tenants();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void findsAStoreByIdAndCodeWithItsBrandsName() {
        Tenant made = platform.store("gz-tianhe");

        assertThat(tenants.find(made.id())).contains(made);
        assertThat(tenants.byCode("gz-tianhe")).contains(made);
        assertThat(made.brand()).isEqualTo("东风");
        assertThat(made.timeZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(tenants.find(new TenantId(4_711))).isEmpty();
        assertThat(tenants.byCode("sz")).isEmpty();
    }

    @Test
    void listsBrandsApartFromStores() {
        platform.store("gz", "dongfeng");
        platform.store("cd", "toyota");

        List<Tenant> brands = tenants.brands(null, 10);

        assertThat(brands).extracting(Tenant::code).containsExactly("dongfeng", "toyota");
        assertThat(tenants.brands(null, 1)).containsExactly(brands.get(0));
        assertThat(tenants.brands(brands.get(0).id(), 10)).containsExactly(brands.get(1));
    }

    @Test
    void findsAStoreInsideAUnitOfWorkOfAStore() {
        Tenant made = platform.store("gz-tianhe");
        MariaDbTenants justStarted = platform.freshTenants();

        assertThat(platform.units().call(CallContext.system(made.id(), "test"), () -> justStarted.find(made.id())))
                .contains(made);
    }

    @Test
    void listsStoresOnlyInTheOrderOfTheirIds() {
        Tenant one = platform.store("a");
        Tenant two = platform.store("b");
        Tenant three = platform.store("c");

        assertThat(tenants.stores(null, 2)).containsExactly(one, two);
        assertThat(tenants.stores(two.id(), 2)).containsExactly(three);
        assertThat(tenants.stores(three.id(), 2)).isEmpty();
    }

    @Test
    void makesATenantOfACodeOnce() {
        Tenant first = platform.store("gz");

        assertThat(platform.store("gz")).isEqualTo(first);
        assertThatThrownBy(() -> tenants.create(
                        GROUP,
                        new NewTenant(TenantKind.STORE, "gz", "another", "dongfeng", "CN", "Asia/Shanghai", "CNY")))
                .isInstanceOfSatisfying(Fault.class, fault -> {
                    assertThat(fault.code()).isEqualTo("platform.tenant.exists");
                    assertThat(fault.values())
                            .containsEntry("existing", first.id().toString());
                });
        assertThat(tenants.stores(null, 10)).hasSize(1);
    }

    @Test
    void manyWhoAddOneCodeAtOnceGetTheSameStore() {
        List<CompletableFuture<Tenant>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> platform.store("gz")))
                .toList();

        assertThat(all.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(tenants.stores(null, 10)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GMT+8", "+08:00", "PRC", "SystemV/PST8", "asia/shanghai"})
    void aTimeZoneHasARegionsName(String timeZone) {
        assertThatThrownBy(() -> tenants.create(
                        GROUP, new NewTenant(TenantKind.STORE, "gz", "x", "dongfeng", "CN", timeZone, "CNY")))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .extracting(FieldFault::code)
                                .containsExactly("platform.time-zone.unknown"));
    }

    @Test
    void aStoreIsNoBrandOfAStore() {
        platform.store("gz");

        assertThatThrownBy(() -> platform.tenants()
                        .create(GROUP, new NewTenant(TenantKind.STORE, "sz", "x", "gz", "CN", "Asia/Shanghai", "CNY")))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .extracting(FieldFault::code)
                                .containsExactly("platform.tenant.brand.unknown"));
    }

    @Test
    void namesEachFieldThatIsWrong() {
        assertThatThrownBy(() ->
                        tenants.create(GROUP, new NewTenant(TenantKind.STORE, "GZ 1", "", null, "XX", "Mars", "GOLD")))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .extracting(FieldFault::field)
                                .containsExactlyInAnyOrder("code", "name", "brand", "region", "timeZone", "currency"));
        assertThatThrownBy(() -> tenants.create(
                        GROUP, new NewTenant(TenantKind.STORE, "gz", "x", "nobrand", "CN", "Asia/Shanghai", "CNY")))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .extracting(FieldFault::code)
                                .containsExactly("platform.tenant.brand.unknown"));
    }

    @Test
    void needsThePermission() {
        CallContext manager = new CallContext(
                TenantId.GROUP, new PersonId(7), new Permissions(Set.of("crm.*")), Locale.ENGLISH, "test");

        assertThatThrownBy(() -> tenants.create(
                        manager, new NewTenant(TenantKind.STORE, "gz", "x", "dongfeng", "CN", "Asia/Shanghai", "CNY")))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.FORBIDDEN));
    }

    @Test
    void aRowOfAnotherTenantIsNoTenant() {
        Tenant made = platform.store("gz");
        platform.rows().change("update platform_tenant set tenant_id = 2 where code = 'gz'");
        MariaDbTenants elsewhere = platform.freshTenants();

        assertThat(elsewhere.find(made.id())).isEmpty();
        assertThat(elsewhere.byCode("gz")).isEmpty();
        assertThat(elsewhere.stores(null, 10)).isEmpty();
    }
}
