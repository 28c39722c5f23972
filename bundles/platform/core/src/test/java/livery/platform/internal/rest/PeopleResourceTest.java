package livery.platform.internal.rest;

import static livery.platform.internal.PlatformDatabase.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.internal.PlatformDatabase;
import livery.platform.internal.rest.PeopleResource.GrantJson;
import livery.platform.internal.rest.PeopleResource.NewPersonJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleResourceTest {

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final PeopleResource resource =
            new PeopleResource(platform.people(), platform.passwords(), platform.settings());

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void addsAPersonWithWhatIsSaidAndTheUsualForTheRest() {
        NewPersonJson body = new NewPersonJson("wang", null, null, null, Arrays.asList(new GrantJson("1", "operator")));

        assertThat(resource.add(body, GROUP).body().name()).isEqualTo("wang");

        assertThat(platform.people().list(GROUP, null, 10)).singleElement().satisfies(person -> {
            assertThat(person.displayName()).isEqualTo("wang");
            assertThat(person.language()).isEqualTo("zh-CN");
            assertThat(person.roles()).hasSize(1);
        });
    }

    @Test
    void theGroupSaysWhatNewPeopleRead() {
        platform.settings().change(GROUP, version -> true, Map.of("platform.language", "en"));

        resource.add(new NewPersonJson("wang", null, null, null, List.of()), GROUP);

        assertThat(platform.people().list(GROUP, null, 10))
                .singleElement()
                .satisfies(person -> assertThat(person.language()).isEqualTo("en"));
    }

    @Test
    void namesARoleThatIsNoneByItsPlaceInTheList() {
        NewPersonJson body = new NewPersonJson(
                " ",
                null,
                null,
                null,
                Arrays.asList(
                        new GrantJson("1", "operator"),
                        null,
                        new GrantJson(null, "operator"),
                        new GrantJson("group", "operator")));

        assertThatThrownBy(() -> resource.add(body, GROUP))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .extracting(FieldFault::field, FieldFault::code)
                                .containsExactly(
                                        tuple("name", "web.field.missing"),
                                        tuple("roles[1].tenant", "platform.tenant.unknown"),
                                        tuple("roles[2].tenant", "platform.tenant.unknown"),
                                        tuple("roles[3].tenant", "platform.tenant.unknown")));
        assertThat(platform.people().any(GROUP)).isFalse();
    }

    @Test
    void anIdThatIsNoneIsAPersonWhomNobodyKnows() {
        for (String id : new String[] {"x", "-1", "007", "99999999999999999999", "99"}) {
            assertThatThrownBy(() -> resource.get(id, GROUP))
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.code()).isEqualTo("platform.person.unknown"));
        }
    }
}
