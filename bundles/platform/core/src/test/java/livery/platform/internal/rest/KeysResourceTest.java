package livery.platform.internal.rest;

import static livery.platform.internal.PlatformDatabase.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.TenantId;
import livery.platform.internal.PlatformDatabase;
import livery.platform.internal.rest.KeysResource.KeyJson;
import livery.platform.internal.rest.KeysResource.NewKeyJson;
import livery.platform.people.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeysResourceTest {

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final KeysResource resource = new KeysResource(platform.keys());
    private final String person = platform.people()
            .add(GROUP, "wang", "王", "en", null, List.of(new People.Grant(TenantId.GROUP, "operator")))
            .id()
            .toString();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void whenAKeyEndsIsToBeChosen() {
        wrong(new NewKeyJson("export", null, null, null), "web.field.missing");
        wrong(new NewKeyJson("export", "some day", null, null), "web.field.format");
        wrong(new NewKeyJson("export", "2020-01-01T00:00:00Z", null, null), "platform.key.expires.past");
        resource.add(person, new NewKeyJson("export", "never", null, null), GROUP);
        resource.add(person, new NewKeyJson("report", "2999-01-01T00:00:00Z", null, List.of("*.read")), GROUP);

        assertThat(resource.list(person, GROUP).items())
                .extracting(KeyJson::name, KeyJson::expires, KeyJson::tenants)
                .containsExactly(
                        tuple("export", "never", List.of("1")), tuple("report", "2999-01-01T00:00:00Z", List.of("1")));
    }

    @Test
    void aKeyThatIsNoneIsUnknown() {
        for (String id : new String[] {"x", "-1", "007", "99"}) {
            assertThatThrownBy(() -> resource.revoke(person, id, GROUP))
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.code()).isEqualTo("platform.key.unknown"));
        }
    }

    private void wrong(NewKeyJson body, String code) {
        assertThatThrownBy(() -> resource.add(person, body, GROUP))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .extracting(FieldFault::field, FieldFault::code)
                                .containsExactly(tuple("expires", code)));
    }
}
