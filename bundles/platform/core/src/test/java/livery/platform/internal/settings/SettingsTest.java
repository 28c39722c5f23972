package livery.platform.internal.settings;

import static livery.platform.internal.PlatformDatabase.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.internal.PlatformDatabase;
import livery.platform.settings.Setting;
import livery.platform.settings.SettingChange;
import livery.platform.settings.SettingSheet;
import livery.platform.settings.SettingSheet.Origin;
import livery.platform.settings.SettingSource;
import livery.platform.settings.Settings;
import livery.platform.settings.WholeNumberType;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Setting<Long> SPACES = Setting.ofStore("parking.spaces", new WholeNumberType(0, 500, ""), 20L);
    private static final Setting<Long> FLOORS = Setting.ofGroup("parking.floors", new WholeNumberType(1, 9, ""), 1L);
    private static final SettingSource PARKING = () -> List.of(SPACES, FLOORS);

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final Settings settings = platform.settings();
    private final Tenant guangzhou = platform.store("gz");
    private final Tenant shenzhen = platform.store("sz");
    private final Tenant chengdu = platform.store("cd", "toyota");
    private final CallContext brand = CallContext.system(guangzhou.brandId(), "test");

    SettingsTest() {
        platform.installedSettings().add(PARKING);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void theNearestValueHolds() {
        assertThat(value(guangzhou)).isEqualTo(20);
        set(GROUP, SPACES, 30);
        assertThat(value(guangzhou)).isEqualTo(30);
        set(brand, SPACES, 40);
        set(in(guangzhou), SPACES, 50);

        assertThat(value(guangzhou)).isEqualTo(50);
        assertThat(value(shenzhen)).isEqualTo(40);
        assertThat(value(chengdu)).isEqualTo(30);
        assertThat(settings.value(brand, SPACES)).isEqualTo(40);
        assertThat(settings.value(GROUP, SPACES)).isEqualTo(30);

        set(brand, SPACES, null);
        set(in(guangzhou), SPACES, null);
        assertThat(value(guangzhou)).isEqualTo(30);
        assertThat(value(shenzhen)).isEqualTo(30);
    }

    @Test
    void saysWhereEachValueComesFromAndWhatHoldsWithoutIt() {
        set(GROUP, SPACES, 30);
        set(in(guangzhou), SPACES, 50);

        SettingSheet.Entry own = entry(in(guangzhou));
        assertThat(List.of(own.value(), own.origin(), own.inherited(), own.inheritedFrom()))
                .containsExactly(50L, Origin.STORE, 30L, Origin.GROUP);
        assertThat(own.own()).isEqualTo(50L);
        SettingSheet.Entry others = entry(in(shenzhen));
        assertThat(List.of(others.value(), others.origin())).containsExactly(30L, Origin.GROUP);
        assertThat(others.own()).isNull();
    }

    @Test
    void whatOnlyTheGroupSetsIsNotAStoresToSee() {
        set(GROUP, FLOORS, 3);

        assertThat(settings.value(in(guangzhou), FLOORS)).isEqualTo(3);
        assertThat(codes(in(guangzhou))).contains("parking.spaces").doesNotContain("parking.floors");
        assertThat(codes(brand)).doesNotContain("parking.floors");
        assertThat(codes(GROUP)).contains("parking.floors", "platform.session.idle");
        wrong(in(guangzhou), "parking.floors", 2, "platform.setting.group-only");
        refused("platform.setting.unknown", () -> settings.changes(in(guangzhou), "parking.floors", null, 10));
    }

    @Test
    void oneStoreNeitherSeesNorChangesWhatAnotherHasSet() {
        set(in(guangzhou), SPACES, 50);
        set(in(shenzhen), SPACES, 60);
        set(in(shenzhen), SPACES, null);

        assertThat(value(guangzhou)).isEqualTo(50);
        assertThat(entry(in(shenzhen)).own()).isNull();
        assertThat(settings.changes(in(guangzhou), "parking.spaces", null, 10)).hasSize(1);
        assertThat(settings.changes(in(shenzhen), "parking.spaces", null, 10)).hasSize(2);
        assertThat(settings.changes(GROUP, "parking.spaces", null, 10)).isEmpty();
        assertThat(settings.show(in(guangzhou)).version()).isEqualTo(1);
        assertThat(settings.show(in(shenzhen)).version()).isEqualTo(2);
        assertThat(settings.show(in(chengdu)).version()).isZero();
    }

    @Test
    void whoChangedWhatIsListedAndAudited() {
        CallContext wang = new CallContext(guangzhou.id(), new PersonId(7), Permissions.ALL, Locale.ENGLISH, "test");
        set(wang, SPACES, 50);
        set(wang, SPACES, 50);
        set(wang, SPACES, 60);
        set(wang, SPACES, null);

        List<SettingChange> changes = settings.changes(wang, "parking.spaces", null, 10);
        assertThat(changes)
                .extracting(SettingChange::person, SettingChange::before, SettingChange::after)
                .containsExactly(
                        tuple(new PersonId(7), 60, null),
                        tuple(new PersonId(7), 50, 60),
                        tuple(new PersonId(7), null, 50));
        assertThat(settings.changes(wang, "parking.spaces", changes.get(0).id(), 1))
                .containsExactly(changes.get(1));
        assertThat(platform.audited("setting"))
                .containsExactly("platform.setting.changed", "platform.setting.changed", "platform.setting.reset");
    }

    @Test
    void allOrNoneAndEachFaultWithItsField() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("parking.spaces", 501);
        values.put("parking.floors", "two");
        values.put("parking.trees", 3);
        values.put("platform.session.idle", "PT2H");

        assertThatThrownBy(() -> settings.change(GROUP, version -> true, values))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .extracting(field -> field.field() + " " + field.code())
                                .containsExactlyInAnyOrder(
                                        "parking.spaces platform.setting.range",
                                        "parking.floors platform.setting.whole-number",
                                        "parking.trees platform.setting.unknown"));
        assertThat(settings.show(GROUP).version()).isZero();
    }

    @Test
    void aChangeMeantForAnOlderSheetIsRefused() {
        set(GROUP, SPACES, 30);

        refused(
                "web.precondition.failed",
                () -> settings.change(GROUP, version -> version == 0, Map.of("parking.spaces", 40)));
        assertThat(value(guangzhou)).isEqualTo(30);
    }

    @Test
    void ofManyAtOnceOneIsFirst() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        List<Callable<String>> tries = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            int spaces = i;
            tries.add(() -> {
                try {
                    settings.change(in(guangzhou), version -> version == 0, Map.of("parking.spaces", spaces));
                    return "done";
                } catch (Fault fault) {
                    return fault.code();
                }
            });
        }
        List<String> ends = new ArrayList<>();
        for (Future<String> end : threads.invokeAll(tries)) {
            ends.add(end.get());
        }
        threads.shutdown();

        assertThat(ends).hasSize(8).containsOnlyOnce("done").containsOnly("done", "web.precondition.failed");
        assertThat(settings.changes(in(guangzhou), "parking.spaces", null, 10)).hasSize(1);
    }

    @Test
    void anotherNodeKnowsWithinSeconds() {
        Settings other = platform.freshSettings();
        assertThat(other.value(in(guangzhou), SPACES)).isEqualTo(20);
        set(brand, SPACES, 40);
        set(in(chengdu), SPACES, 50);
        Instant forgotten = Instant.now().plusSeconds(8);

        assertThat(value(guangzhou)).isEqualTo(40);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            boolean late = Instant.now().isAfter(forgotten);
            boolean known = other.value(in(guangzhou), SPACES) == 40;
            assertThat(late && !known)
                    .as("the former value is kept for longer than seconds")
                    .isFalse();
            return known;
        });
        assertThat(other.value(in(chengdu), SPACES)).isEqualTo(50);
        assertThat(other.show(in(guangzhou)).entries()).contains(entry(in(guangzhou)));
    }

    @Test
    void whatIsSetOfAModuleThatHasGoneIsKept() {
        set(GROUP, SPACES, 30);
        platform.installedSettings().remove(PARKING);

        assertThat(codes(GROUP)).doesNotContain("parking.spaces");
        wrong(GROUP, "parking.spaces", 40, "platform.setting.unknown");
        refused("platform.setting.unknown", () -> settings.changes(GROUP, "parking.spaces", null, 10));

        platform.installedSettings().add(PARKING);
        assertThat(entry(GROUP).value()).isEqualTo(30L);
        assertThat(settings.changes(GROUP, "parking.spaces", null, 10)).hasSize(1);
    }

    @Test
    void aValueThatTheNewTypeNoLongerTakesCountsAsNone() {
        set(GROUP, SPACES, 30);
        set(in(guangzhou), SPACES, 400);
        Setting<Long> fewer = Setting.ofStore("parking.spaces", new WholeNumberType(0, 100, ""), 20L);

        assertThat(settings.value(in(guangzhou), fewer)).isEqualTo(30);
        assertThat(settings.value(in(guangzhou), Setting.ofGroup("parking.spaces", fewer.type(), 20L)))
                .isEqualTo(30);
    }

    @Test
    void isAskedInsideAUnitOfAnotherTenant() {
        set(in(guangzhou), SPACES, 50);
        Settings fresh = platform.freshSettings();

        assertThat(platform.units().call(in(shenzhen), () -> fresh.value(in(guangzhou), SPACES)))
                .isEqualTo(50);
    }

    @Test
    void asksForItsPermissions() {
        CallContext reader = new CallContext(
                guangzhou.id(), new PersonId(7), new Permissions(Set.of(Settings.READ)), Locale.ENGLISH, "test");
        CallContext nobody = new CallContext(guangzhou.id(), new PersonId(7), Permissions.NONE, Locale.ENGLISH, "test");

        assertThat(settings.value(nobody, SPACES)).isEqualTo(20);
        refused("platform.permission.missing", () -> settings.show(nobody));
        refused("platform.permission.missing", () -> settings.changes(nobody, "parking.spaces", null, 10));
        refused("platform.permission.missing", () -> settings.change(reader, version -> true, Map.of()));
        refused("platform.tenant.unknown", () -> settings.show(CallContext.system(new TenantId(99), "test")));
    }

    private long value(Tenant store) {
        return settings.value(in(store), SPACES);
    }

    private SettingSheet.Entry entry(CallContext context) {
        return settings.show(context).entries().stream()
                .filter(entry -> entry.setting().equals(SPACES))
                .findFirst()
                .orElseThrow();
    }

    private List<String> codes(CallContext context) {
        return settings.show(context).entries().stream()
                .map(entry -> entry.setting().code())
                .toList();
    }

    private void set(CallContext context, Setting<Long> setting, @Nullable Integer value) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(setting.code(), value);
        settings.change(context, version -> true, values);
    }

    private void wrong(CallContext context, String code, Object value, String fault) {
        assertThatThrownBy(() -> settings.change(context, version -> true, Map.of(code, value)))
                .isInstanceOfSatisfying(
                        Fault.class,
                        refused -> assertThat(refused.fields())
                                .extracting(field -> field.field() + " " + field.code())
                                .containsExactly(code + " " + fault));
    }

    private static CallContext in(Tenant store) {
        return CallContext.system(store.id(), "test");
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
