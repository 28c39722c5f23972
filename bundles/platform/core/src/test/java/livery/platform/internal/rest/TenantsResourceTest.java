package livery.platform.internal.rest;

import static livery.platform.internal.PlatformDatabase.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import livery.platform.Identity;
import livery.platform.KeyScope;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.internal.PlatformDatabase;
import livery.platform.people.ApiKeys.NewKey;
import livery.platform.people.People;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.TenantJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TenantsResourceTest {

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final TenantsResource resource = new TenantsResource(null, platform.known());
    private final Tenant guangzhou = platform.store("gz");
    private final Tenant shenzhen = platform.store("sz");
    private final Tenant chengdu = platform.store("cd", "toyota");

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void findsStoresByAPartOfNameCodeOrBrand() {
        Identity operator = person("operator", TenantId.GROUP);

        assertThat(found(operator, "")).containsExactly("gz", "sz", "cd");
        assertThat(found(operator, " GZ ")).containsExactly("gz");
        assertThat(found(operator, "店 s")).containsExactly("sz");
        assertThat(found(operator, "东风")).containsExactly("gz", "sz");
        assertThat(found(operator, "nowhere")).isEmpty();
    }

    @Test
    void whatIsTypedIsTextAndNoPattern() {
        platform.rows().change("update platform_tenant set name = '100% _ \\\\ ''' where code = 'sz'");
        Identity operator = person("operator", TenantId.GROUP);

        for (String typed : List.of("%", "_", "\\", "'", "0% _")) {
            assertThat(found(operator, typed)).as(typed).containsExactly("sz");
        }
        assertThat(found(operator, "g%")).isEmpty();
        assertThat(found(operator, "_z")).isEmpty();
        assertThat(found(operator, "' or 1=1 or '")).isEmpty();
    }

    @Test
    void findsOnlyStoresInWhichThePersonHasARole() {
        Map<String, Identity> people = Map.of(
                "none", person("none"),
                "store", person("store", guangzhou.id()),
                "brand", person("brand", chengdu.brandId(), shenzhen.id()),
                "group", person("group", TenantId.GROUP));
        Map<String, List<String>> expected = Map.of(
                "none", List.of(),
                "store", List.of("gz"),
                "brand", List.of("sz", "cd"),
                "group", List.of("gz", "sz", "cd"));

        people.forEach((name, who) -> {
            assertThat(found(who, "店")).as(name).isEqualTo(expected.get(name));
            assertThat(Stream.of(guangzhou, shenzhen, chengdu)
                            .flatMap(store -> named(who, store.id().toString()).items().stream())
                            .map(TenantJson::code))
                    .as(name)
                    .isEqualTo(expected.get(name));
        });
        assertThat(found(people.get("store"), "sz")).isEmpty();
        assertThat(found(people.get("brand"), "东风")).containsExactly("sz");
    }

    @Test
    void findsOnlyStoresThatTheKeyReaches() {
        PersonId machine = person("machine", guangzhou.brandId(), chengdu.id()).person();
        KeyScope scope = new KeyScope(Set.of(shenzhen.id()), new Permissions(Set.of("crm.customers.read")));
        Identity who = platform.known()
                .byApiKey(platform.keys()
                        .add(GROUP, machine, new NewKey("export", null, scope))
                        .secret())
                .orElseThrow();

        assertThat(found(who, "店")).containsExactly("sz");
        assertThat(found(who, "gz")).isEmpty();
        assertThat(named(who, shenzhen.id().toString()).items())
                .extracting(TenantJson::permissions)
                .containsExactly(Set.of("crm.customers.read"));
        assertThat(named(who, guangzhou.id().toString()).items()).isEmpty();
        assertThat(named(who, chengdu.id().toString()).items()).isEmpty();
    }

    @Test
    void namesNoneThatIsNoStoreOrIsClosedForGood() {
        Identity operator = person("operator", TenantId.GROUP);
        platform.rows().change("update platform_tenant set state = 'ARCHIVED' where code = 'toyota'");
        platform.rows().change("update platform_tenant set state = 'SUSPENDED' where code = 'sz'");

        for (String id : List.of("1", guangzhou.brandId().toString(), "4711", "x", "", "-1")) {
            assertThat(named(operator, id).items()).as(id).isEmpty();
        }
        TenantsResource fresh = new TenantsResource(null, platform.identities(platform.freshTenants()));
        assertThat(fresh.list("", chengdu.id().toString(), new PageRequest(), operator)
                        .items())
                .isEmpty();
        assertThat(fresh.list("", shenzhen.id().toString(), new PageRequest(), operator)
                        .items())
                .extracting(TenantJson::state)
                .containsExactly("suspended");
    }

    @Test
    void whatIsFoundComesPageByPage() {
        Identity brand = person("brand", guangzhou.brandId());

        assertThat(platform.known().stores(brand, "店", null, 1)).containsExactly(guangzhou);
        assertThat(platform.known().stores(brand, "店", guangzhou.id(), 5)).containsExactly(shenzhen);
        assertThat(platform.known().stores(brand, "gz", guangzhou.id(), 5)).isEmpty();
    }

    private Identity person(String name, TenantId... places) {
        List<People.Grant> roles = Stream.of(places)
                .map(place -> new People.Grant(place, "adviser"))
                .toList();
        People.Person person = platform.people().add(GROUP, name, name, "en", null, roles);
        return platform.known()
                .byApiKey(platform.key(new PersonId(person.id().value()), "test"))
                .orElseThrow();
    }

    private List<String> found(Identity who, String typed) {
        return resource.list(typed, null, new PageRequest(), who).items().stream()
                .map(TenantJson::code)
                .toList();
    }

    private Page<TenantJson> named(Identity who, String id) {
        return resource.list("", id, new PageRequest(), who);
    }
}
