package livery.platform.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import livery.platform.CallContext;
import livery.platform.PermissionSource;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.internal.ModuleTexts;
import livery.platform.internal.PlatformEntities;
import livery.platform.internal.PlatformPermissions;
import livery.platform.internal.people.InstalledPermissions;
import livery.platform.internal.rest.PermissionsResource.PermissionJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionsResourceTest {

    private static final PermissionSource PARKING =
            () -> List.of(PermissionSource.Permission.named("parking.lots.read"));

    private final InstalledPermissions installed = new InstalledPermissions();
    private final ModuleTexts texts = new ModuleTexts();
    private final PermissionsResource resource = new PermissionsResource(installed, texts);

    PermissionsResourceTest() {
        installed.add(new PlatformPermissions());
        texts.add(new PlatformEntities());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN", "zh-TW"})
    void saysWhatEachAllowsInTheCallersLanguage(String language) {
        List<PermissionJson> all = list(language);

        assertThat(all)
                .extracting(PermissionJson::name)
                .contains("platform.audit.read", "platform.people.manage")
                .isSorted();
        assertThat(all)
                .allSatisfy(
                        one -> assertThat(one.text()).doesNotContain(".may.").isNotBlank());
        assertThat(list("zh-CN")).isNotEqualTo(list("en")).isNotEqualTo(list("zh-TW"));
    }

    @Test
    void followsTheModulesThatComeAndGo() {
        installed.add(PARKING);
        assertThat(list("en")).extracting(PermissionJson::name).contains("parking.lots.read");

        installed.remove(PARKING);
        assertThat(list("en")).extracting(PermissionJson::name).doesNotContain("parking.lots.read");
    }

    private List<PermissionJson> list(String language) {
        return resource.list(new CallContext(
                        TenantId.GROUP, PersonId.SYSTEM, Permissions.ALL, Locale.forLanguageTag(language), "test"))
                .items();
    }
}
