package livery.platform.internal.rest;

import static livery.platform.internal.PlatformDatabase.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.MessageSource;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.internal.ModuleTexts;
import livery.platform.internal.PlatformDatabase;
import livery.platform.internal.PlatformEntities;
import livery.platform.internal.people.PersonNames;
import livery.platform.people.People;
import livery.platform.settings.DecimalType;
import livery.platform.settings.DurationType;
import livery.platform.settings.Setting;
import livery.platform.settings.TextType;
import livery.platform.settings.TextsType;
import livery.platform.settings.YesNoType;
import livery.web.IfMatch;
import livery.web.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingPagesTest {

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final ModuleTexts texts = new ModuleTexts();
    private final SettingPages pages =
            new SettingPages(platform.settings(), new PersonNames(platform.entities(), platform.units()), texts);
    private final BrandSettingsResource brands = new BrandSettingsResource(pages, platform.tenants());
    private final CallContext store = CallContext.system(platform.store("gz").id(), "test");
    private final String brand =
            platform.tenants().byCode("dongfeng").orElseThrow().id().toString();

    SettingPagesTest() {
        texts.add((MessageSource) new PlatformEntities());
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN", "zh-TW"})
    void theSchemaHasEachNameAndExplanationInTheCallersLanguage(String language) {
        assertThat(properties(language).values()).hasSizeGreaterThan(5).allSatisfy(property -> {
            assertThat(String.valueOf(property.get("title"))).isNotBlank().doesNotStartWith("platform.");
            assertThat(String.valueOf(property.get("description"))).isNotBlank().doesNotStartWith("platform.");
            assertThat(String.valueOf(property.get("x-unit-title"))).doesNotStartWith("platform.");
            assertThat(String.valueOf(property.get("oneOf"))).doesNotContain("title=platform.");
        });
        assertThat(properties("zh-CN")).isNotEqualTo(properties("en")).isNotEqualTo(properties("zh-TW"));
    }

    @Test
    void theSchemaSaysTypeUnitLimitsAndDefault() {
        platform.installedSettings()
                .add(() -> List.of(
                        Setting.ofStore(
                                "parking.share",
                                new DecimalType(BigDecimal.ZERO, new BigDecimal(100), 2, "percent"),
                                BigDecimal.ONE),
                        Setting.ofStore("parking.gates", new TextsType(new TextType(1, 20), 5), List.of("A")),
                        Setting.ofStore("parking.open", new YesNoType(), true),
                        Setting.ofStore(
                                "parking.grace",
                                new DurationType(Duration.ZERO, Duration.ofHours(1)),
                                Duration.ofMinutes(10))));
        Map<String, Map<String, Object>> properties = properties("en");

        assertThat(properties.get("platform.retention.audit"))
                .containsEntry("type", "integer")
                .containsEntry("minimum", 180L)
                .containsEntry("maximum", 7_300L)
                .containsEntry("default", 1_825L)
                .containsEntry("x-unit", "day")
                .containsEntry("x-unit-title", "days")
                .containsEntry("x-scope", "group");
        assertThat(properties.get("parking.share")).containsEntry("multipleOf", new BigDecimal("0.01"));
        assertThat(properties.get("parking.gates"))
                .containsEntry("maxItems", 5)
                .containsEntry("items", Map.of("type", "string", "minLength", 1, "maxLength", 20));
        assertThat(properties.get("parking.open")).containsEntry("type", "boolean");
        assertThat(properties.get("parking.grace"))
                .containsEntry("format", "duration")
                .containsEntry("x-maximum", "PT1H")
                .containsEntry("default", "PT10M")
                .containsEntry("x-module", "parking");
    }

    @Test
    void aBrandIsSetByWhoeverMayInTheGroup() {
        platform.installedSettings().add(() -> List.of(Setting.ofStore("parking.open", new YesNoType(), true)));

        var set = brands.change(brand, values("parking.open", false), new IfMatch(), GROUP);

        assertThat(set.version()).isEqualTo(1);
        assertThat(brands.show(brand, GROUP).body().items())
                .containsExactly(new SettingPages.SettingJson("parking.open", false, "brand", true, true, "default"));
        assertThat(pages.show(store).body().items())
                .containsExactly(new SettingPages.SettingJson("parking.open", false, "brand", false, false, "brand"));
        for (String none : List.of("1", "x", store.tenant().toString(), "99")) {
            assertThatThrownBy(() -> brands.show(none, GROUP))
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.code()).isEqualTo("platform.tenant.unknown"));
        }
    }

    @Test
    void whoChangedSomethingHasAName() {
        PersonId li = platform.people()
                .add(GROUP, "li", "李", "en", null, List.of(new People.Grant(TenantId.GROUP, "operator")))
                .id();
        CallContext call = new CallContext(TenantId.GROUP, li, Permissions.ALL, Locale.ENGLISH, "test");
        pages.change(values("platform.session.idle", "PT2H"), new IfMatch(), call);
        pages.change(values("platform.session.idle", "PT3H"), new IfMatch(), GROUP);

        assertThat(pages.changes("platform.session.idle", new PageRequest(), call)
                        .items())
                .extracting(change ->
                        change.person() == null ? "platform" : change.person().name())
                .containsExactly("platform", "李");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Map<String, Object>> properties(String language) {
        CallContext call = new CallContext(
                TenantId.GROUP, PersonId.SYSTEM, Permissions.ALL, Locale.forLanguageTag(language), "test");
        return (Map<String, Map<String, Object>>) pages.schema(call).get("properties");
    }

    private static SettingValues values(String code, Object value) {
        SettingValues values = new SettingValues();
        values.set(code, value);
        return values;
    }
}
