package livery.platform.internal.people;

import static livery.platform.internal.PlatformDatabase.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.internal.PlatformDatabase;
import livery.platform.people.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each role allows, and where. */
class RolesTest {

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final Tenant guangzhou = platform.store("gz");
    private final Tenant shenzhen = platform.store("sz");

    @AfterEach
    void close() {
        platform.close();
    }

    @ParameterizedTest
    @CsvSource({
        "crm.customers.read,      true,  true,  true,  true",
        "crm.customers.write,     true,  true,  true,  false",
        "crm.customers.delete,    true,  true,  false, false",
        "dms.connections.read,    true,  true,  false, true",
        "dms.connections.manage,  true,  true,  false, false",
        "dms.imports.read,        true,  true,  true,  true",
        "dms.quarantine.correct,  true,  true,  false, false",
        "platform.audit.read,     true,  true,  false, true",
        "platform.people.manage,  true,  false, false, false",
        "platform.tenants.manage, true,  false, false, false",
    })
    void allow(String permission, boolean operator, boolean manager, boolean adviser, boolean auditor) {
        assertThat(in(guangzhou, "operator").allows(permission)).as("operator").isEqualTo(operator);
        assertThat(in(guangzhou, "store-manager").allows(permission))
                .as("store manager")
                .isEqualTo(manager);
        assertThat(in(guangzhou, "adviser").allows(permission)).as("adviser").isEqualTo(adviser);
        assertThat(in(guangzhou, "auditor").allows(permission)).as("auditor").isEqualTo(auditor);
    }

    private Permissions in(Tenant store, String role) {
        PersonId person = add(role, new People.Grant(store.id(), role));
        return platform.known().permissions(person, store.id());
    }

    @ParameterizedTest
    @CsvSource({"operator", "store-manager", "adviser", "auditor"})
    void aRoleInOneStoreIsNothingInAnotherNorInTheGroup(String role) {
        PersonId person = add("wang", new People.Grant(guangzhou.id(), role));

        assertThat(platform.known().permissions(person, guangzhou.id()).isEmpty())
                .isFalse();
        assertThat(platform.known().permissions(person, shenzhen.id())).isEqualTo(Permissions.NONE);
        assertThat(platform.known().permissions(person, TenantId.GROUP)).isEqualTo(Permissions.NONE);
        assertThat(platform.known().permissions(person, new TenantId(4_711))).isEqualTo(Permissions.NONE);
        assertThat(platform.known().stores(person, null, 10)).containsExactly(guangzhou);
    }

    @Test
    void anOperatorOfTheGroupMayDoEverythingEverywhereButNotInATenantThatIsNone() {
        PersonId person = add("admin", new People.Grant(TenantId.GROUP, "operator"));

        assertThat(platform.known().permissions(person, shenzhen.id())).isEqualTo(Permissions.ALL);
        assertThat(platform.known().permissions(person, TenantId.GROUP)).isEqualTo(Permissions.ALL);
        assertThat(platform.known().permissions(person, new TenantId(4_711))).isEqualTo(Permissions.NONE);
        assertThat(platform.known().stores(person, null, 10)).containsExactly(guangzhou, shenzhen);
    }

    @Test
    void aRoleInTheGroupHoldsInAllItsStores() {
        PersonId person = add("auditor", new People.Grant(TenantId.GROUP, "auditor"));

        assertThat(platform.known().permissions(person, guangzhou.id()).allows("crm.customers.read"))
                .isTrue();
        assertThat(platform.known().permissions(person, guangzhou.id()).allows("crm.customers.write"))
                .isFalse();
        assertThat(platform.known().stores(person, null, 10)).containsExactly(guangzhou, shenzhen);
    }

    @Test
    void aRoleInABrandHoldsInItsStoresAndNoOthers() {
        Tenant other = platform.store("bj", "honda");
        Tenant brand = platform.tenants().byCode("dongfeng").orElseThrow();
        PersonId person = add("wang", new People.Grant(brand.id(), "adviser"));

        assertThat(platform.known().permissions(person, guangzhou.id()).allows("crm.customers.write"))
                .isTrue();
        assertThat(platform.known().permissions(person, other.id())).isEqualTo(Permissions.NONE);
        assertThat(platform.known().permissions(person, TenantId.GROUP)).isEqualTo(Permissions.NONE);
        assertThat(platform.known().stores(person, null, 10)).containsExactly(guangzhou, shenzhen);
        assertThat(platform.known().stores(person, guangzhou.id(), 10)).containsExactly(shenzhen);
    }

    @Test
    void rolesInOneStoreAddUp() {
        PersonId person =
                add("wang", new People.Grant(guangzhou.id(), "adviser"), new People.Grant(guangzhou.id(), "auditor"));

        Permissions both = platform.known().permissions(person, guangzhou.id());
        assertThat(both.allows("crm.customers.write")).isTrue();
        assertThat(both.allows("dms.connections.read")).isTrue();
        assertThat(both.allows("dms.connections.manage")).isFalse();
    }

    @Test
    void listsAStoreOnceAndPagesThroughThem() {
        Tenant brand = platform.tenants().byCode("dongfeng").orElseThrow();
        PersonId person = add(
                "wang",
                new People.Grant(brand.id(), "auditor"),
                new People.Grant(shenzhen.id(), "adviser"),
                new People.Grant(guangzhou.id(), "auditor"));

        assertThat(platform.known().stores(person, null, 10)).containsExactly(guangzhou, shenzhen);
        assertThat(platform.known().stores(person, null, 1)).containsExactly(guangzhou);
        assertThat(platform.known().stores(person, guangzhou.id(), 1)).containsExactly(shenzhen);
        assertThat(platform.known().stores(person, shenzhen.id(), 1)).isEmpty();
    }

    @Test
    void aPersonWhomNobodyKnowsMayDoNothing() {
        assertThat(platform.known().permissions(new PersonId(99), guangzhou.id()))
                .isEqualTo(Permissions.NONE);
        assertThat(platform.known().stores(new PersonId(99), null, 10)).isEmpty();
    }

    private PersonId add(String name, People.Grant... grants) {
        return platform.people()
                .add(GROUP, name, name, "en", null, List.of(grants))
                .id();
    }
}
