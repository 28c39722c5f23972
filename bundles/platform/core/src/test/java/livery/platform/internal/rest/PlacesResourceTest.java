package livery.platform.internal.rest;

import static livery.platform.internal.PlatformDatabase.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.internal.PlatformDatabase;
import livery.platform.internal.rest.PlacesResource.PlaceJson;
import livery.platform.internal.tenants.Places;
import livery.platform.people.People;
import livery.web.Page;
import livery.web.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlacesResourceTest {

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final PlacesResource resource =
            new PlacesResource(new Places(platform.entities(), platform.units()), platform.people());
    private final Tenant guangzhou = platform.store("gz");
    private final Tenant shenzhen = platform.store("sz");
    private final Tenant chengdu = platform.store("cd", "toyota");

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void findsBrandsAndStoresByAPartOfNameCodeOrBrand() {
        assertThat(codes(search("", null))).containsExactly("dongfeng", "gz", "sz", "toyota", "cd");
        assertThat(codes(search(" GZ ", null))).containsExactly("gz");
        assertThat(codes(search("店 s", null))).containsExactly("sz");
        assertThat(codes(search("东风", null))).containsExactly("dongfeng", "gz", "sz");
        assertThat(codes(search("%", null))).isEmpty();
        assertThat(search("cd", null).items())
                .containsExactly(new PlaceJson(chengdu.id().toString(), "store", "cd", "店 cd", "toyota"));
    }

    @Test
    void offersNoPlaceThatIsClosedForGoodAndStillNamesIt() {
        platform.rows().change("update platform_tenant set state = 'ARCHIVED' where code = 'toyota'");
        platform.rows().change("update platform_tenant set state = 'SUSPENDED' where code = 'sz'");

        assertThat(codes(search("", null))).containsExactly("dongfeng", "gz", "sz");
        assertThat(codes(named(chengdu.id() + "," + guangzhou.id() + ",1,99,x")))
                .containsExactly("gz", "cd");
    }

    @Test
    void ofAPersonOnlyThosePlacesInWhichTheyHaveARole() {
        Map<String, List<TenantId>> held = Map.of(
                "none", List.of(),
                "store", List.of(guangzhou.id()),
                "brand", List.of(chengdu.brandId(), shenzhen.id()),
                "group", List.of(TenantId.GROUP));
        Map<String, List<String>> expected = Map.of(
                "none", List.of(),
                "store", List.of("gz"),
                "brand", List.of("sz", "toyota", "cd"),
                "group", List.of("dongfeng", "gz", "sz", "toyota", "cd"));

        held.forEach((name, places) -> {
            List<People.Grant> roles = places.stream()
                    .map(place -> new People.Grant(place, "adviser"))
                    .toList();
            People.Person person = platform.people().add(GROUP, name, name, "en", null, roles);
            assertThat(codes(search("", person.id().toString()))).isEqualTo(expected.get(name));
        });
        assertThatThrownBy(() -> search("", "99999")).isInstanceOf(Fault.class);
    }

    @Test
    void onlyThoseWhoGiveRolesMaySeeThem() {
        CallContext adviser =
                new CallContext(TenantId.GROUP, new PersonId(5), Permissions.NONE, Locale.ENGLISH, "test");

        assertThatThrownBy(() -> resource.list("", null, null, new PageRequest(), adviser))
                .isInstanceOf(Fault.class);
        assertThatThrownBy(() -> resource.list("", null, "1", new PageRequest(), adviser))
                .isInstanceOf(Fault.class);
    }

    @Test
    void namesSomeHundredAtOnceAndNoMore() {
        String many = LongStream.rangeClosed(1, PageRequest.MOST + 1L)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(","));

        assertThatThrownBy(() -> named(many))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields().get(0).field()).isEqualTo("ids"));
        assertThat(named("").items()).isEmpty();
    }

    private Page<PlaceJson> search(String typed, String person) {
        return resource.list(typed, person, null, new PageRequest(), GROUP);
    }

    private Page<PlaceJson> named(String ids) {
        return resource.list("", null, ids, new PageRequest(), GROUP);
    }

    private static List<String> codes(Page<PlaceJson> page) {
        return page.items().stream().map(PlaceJson::code).toList();
    }
}
