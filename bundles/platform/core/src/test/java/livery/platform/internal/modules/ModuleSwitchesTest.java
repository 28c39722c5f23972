package livery.platform.internal.modules;

import static livery.platform.internal.PlatformDatabase.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import livery.data.StandaloneRun;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.internal.PlatformDatabase;
import livery.platform.internal.jobs.WorkedJobs;
import livery.platform.jobs.Job;
import livery.platform.jobs.NewJob;
import livery.platform.modules.ModuleSheet;
import livery.platform.modules.ModuleSwitches;
import livery.platform.settings.SettingSheet.Origin;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModuleSwitchesTest {

    /** Parts of modules. */
    private static final class OfCriteria {}

    private static final class OfCrm {}

    private static final class OfDms {}

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final Tenant guangzhou = platform.store("gz");
    private final Tenant shenzhen = platform.store("sz");
    private final Tenant chengdu = platform.store("cd", "toyota");
    private final CallContext store = CallContext.system(guangzhou.id(), "test");
    private final CallContext brand = CallContext.system(guangzhou.brandId(), "test");
    private final WorkedJobs work = new WorkedJobs(platform);
    private final ModuleSwitches switches = platform.switches(work.jobs());
    private final SwitchedModules modules = platform.modules();

    ModuleSwitchesTest() {
        platform.part(OfCriteria.class, "criteria");
        platform.part(OfCrm.class, "crm");
        platform.part(OfDms.class, "dms");
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private ModuleSheet change(CallContext where, Map<String, @Nullable Boolean> wanted) {
        return switches.change(where, version -> true, wanted);
    }

    private static Map<String, @Nullable Boolean> reset(String... some) {
        Map<String, @Nullable Boolean> reset = new HashMap<>();
        for (String one : some) {
            reset.put(one, null);
        }
        return reset;
    }

    private ModuleSheet.Entry entry(CallContext where, String module) {
        return switches.show(where).entries().stream()
                .filter(one -> one.module().equals(module))
                .findFirst()
                .orElseThrow();
    }

    private List<Boolean> served(Class<?> part) {
        return List.of(
                modules.serves(guangzhou.id(), part),
                modules.serves(shenzhen.id(), part),
                modules.serves(chengdu.id(), part));
    }

    private static String code(ThrowingCallable refused) {
        return catchThrowableOfType(Fault.class, refused).code();
    }

    @Test
    void whatNobodyHasSwitchedIsOnAndWhatCannotBeSwitchedServesEverybody() {
        assertThat(served(OfDms.class)).containsExactly(true, true, true);
        assertThat(modules.off(guangzhou.id())).isEmpty();
        assertThat(modules.of(ModuleSwitchesTest.class)).isEmpty();
        assertThat(modules.serves(new TenantId(404), OfDms.class)).isTrue();
        assertThat(modules.servesNow(new TenantId(404), OfDms.class)).isTrue();
        assertThat(switches.show(GROUP).entries())
                .extracting(ModuleSheet.Entry::module)
                .containsExactly("criteria", "crm", "dms");
        assertThat(switches.show(GROUP).stores()).isEqualTo(3);
        assertThat(switches.show(brand).stores()).isEqualTo(2);
        assertThat(switches.show(store).stores()).isEqualTo(1);
    }

    @Test
    void offInOneStoreIsOffInNoOther() {
        change(store, Map.of("dms", false));

        assertThat(served(OfDms.class)).containsExactly(false, true, true);
        assertThat(served(OfCrm.class)).containsExactly(true, true, true);
        assertThat(modules.serves(TenantId.GROUP, OfDms.class)).isTrue();
        assertThat(modules.off(guangzhou.id())).containsExactly("dms");
        assertThat(modules.off(shenzhen.id())).isEmpty();
        assertThat(platform.freshModules().serves(guangzhou.id(), OfDms.class)).isFalse();
    }

    @Test
    void theNearestPlaceHolds() {
        change(GROUP, Map.of("dms", false));
        assertThat(served(OfDms.class)).containsExactly(false, false, false);
        change(brand, Map.of("dms", true));
        assertThat(served(OfDms.class)).containsExactly(true, true, false);
        change(store, Map.of("dms", false));
        assertThat(served(OfDms.class)).containsExactly(false, true, false);
        assertThat(entry(store, "dms"))
                .isEqualTo(new ModuleSheet.Entry(
                        "dms", "dms.module", Set.of("crm"), false, false, Origin.STORE, false, true, Origin.BRAND));

        change(store, reset("dms"));
        change(brand, reset("dms"));
        assertThat(served(OfDms.class)).containsExactly(false, false, false);
        assertThat(entry(store, "dms").origin()).isEqualTo(Origin.GROUP);
    }

    @Test
    void aModuleIsNotSwitchedOffFromUnderThoseThatNeedIt() {
        Fault needed = catchThrowableOfType(Fault.class, () -> change(store, Map.of("criteria", false)));
        assertThat(needed.code()).isEqualTo("platform.module.needed");
        assertThat(needed.values()).containsEntry("others", "crmplatform.module.list-separatordms");
        assertThat(code(() -> change(store, Map.of("criteria", false, "crm", false))))
                .isEqualTo("platform.module.needed");
        assertThat(served(OfCriteria.class)).containsExactly(true, true, true);

        change(store, Map.of("criteria", false, "crm", false, "dms", false));
        assertThat(modules.off(guangzhou.id())).containsExactly("criteria", "crm", "dms");

        assertThat(code(() -> change(store, Map.of("dms", true)))).isEqualTo("platform.module.needs");
        change(store, Map.of("dms", true, "crm", true, "criteria", true));
        assertThat(modules.off(guangzhou.id())).isEmpty();
    }

    @Test
    void whatAModuleNeedsIsMissedWhereverItIsOff() {
        change(store, Map.of("dms", true));
        change(GROUP, Map.of("crm", false, "dms", false));

        assertThat(served(OfDms.class)).as("a store's own will does not help").containsExactly(false, false, false);
        assertThat(modules.servesNow(guangzhou.id(), OfDms.class)).isFalse();
        assertThat(entry(store, "dms").on()).isTrue();
        assertThat(entry(store, "dms").serves()).isFalse();
        Fault refusal = catchThrowableOfType(Fault.class, () -> modules.require(store, OfDms.class));
        assertThat(refusal.kind()).isEqualTo(Fault.Kind.NOT_FOUND);
        assertThat(refusal.code()).isEqualTo("platform.module.off");
        assertThat(refusal.values())
                .containsEntry("module", "dms")
                .containsEntry("where", "platform.module.off.for-need");
        assertThat(catchThrowableOfType(Fault.class, () -> modules.require(store, OfCrm.class))
                        .values())
                .containsEntry("where", "platform.module.off.in-group");
        modules.require(store, OfCriteria.class);
    }

    @Test
    void anotherNodeHearsOfItWhenItAsksForWhatIsStored() {
        SwitchedModules elsewhere = platform.freshModules();
        assertThat(elsewhere.serves(guangzhou.id(), OfDms.class)).isTrue();

        change(store, Map.of("dms", false));

        assertThat(elsewhere.serves(guangzhou.id(), OfDms.class))
                .as("for some seconds")
                .isTrue();
        assertThat(elsewhere.servesNow(guangzhou.id(), OfDms.class)).isFalse();
        assertThat(elsewhere.servesNow(shenzhen.id(), OfDms.class)).isTrue();
    }

    @Test
    void onlyWhoMaySeesAndSwitches() {
        CallContext nobody = new CallContext(guangzhou.id(), new PersonId(5), Permissions.NONE, Locale.ENGLISH, "test");
        CallContext reader = new CallContext(
                guangzhou.id(), new PersonId(5), new Permissions(Set.of(ModuleSwitches.READ)), Locale.ENGLISH, "test");

        assertThatThrownBy(() -> switches.show(nobody)).hasMessageContaining(ModuleSwitches.READ);
        assertThat(switches.show(reader).entries()).hasSize(3);
        assertThatThrownBy(() -> switches.change(reader, version -> true, Map.of("dms", false)))
                .hasMessageContaining(ModuleSwitches.SWITCH);
        assertThat(modules.off(guangzhou.id())).isEmpty();
    }

    @Test
    void aStaleSheetAndAModuleThatIsNotThereAreRefused() {
        long before = switches.show(store).version();
        long after = change(store, Map.of("dms", false)).version();

        assertThat(after).isGreaterThan(before);
        assertThat(code(() -> switches.change(store, version -> version == before, Map.of("dms", true))))
                .isEqualTo("web.precondition.failed");
        Fault unknown = catchThrowableOfType(Fault.class, () -> change(store, Map.of("platform", false)));
        assertThat(unknown.fields())
                .extracting(one -> one.field() + " " + one.code())
                .containsExactly("platform platform.module.unknown");
        assertThat(modules.off(guangzhou.id())).containsExactly("dms");
    }

    @Test
    void eachSwitchIsOnRecordAndToldInEachStoreThatItIsOf() throws Exception {
        change(store, Map.of("dms", false));
        change(brand, Map.of("crm", false, "dms", false));
        change(brand, reset("crm", "dms"));
        change(GROUP, Map.of("criteria", true));
        change(GROUP, Map.of("criteria", true));

        assertThat(platform.audited("module"))
                .containsExactly(
                        "platform.module.switched-off",
                        "platform.module.switched-off",
                        "platform.module.switched-off",
                        "platform.module.switch-reset",
                        "platform.module.switch-reset",
                        "platform.module.switched-on");
        assertThat(told(store)).containsExactly("gz [dms]");
        assertThat(told(GROUP))
                .containsExactly(
                        "gz [crm, dms]",
                        "sz [crm, dms]",
                        "gz [crm, dms]",
                        "sz [crm, dms]",
                        "group [criteria, crm, dms]",
                        "gz [criteria, crm, dms]",
                        "sz [criteria, crm, dms]",
                        "cd [criteria, crm, dms]");
    }

    /** What the jobs tell that were queued in the tenant, in their order. */
    private List<String> told(CallContext where) throws Exception {
        List<String> told = new ArrayList<>();
        ModuleListeners listeners = new ModuleListeners();
        listeners.add((tenant, some) -> {
            told.add(tenant.code() + " " + some);
            return List.of(NewJob.of("test.catch-up", Map.of()));
        });
        TellSwitched tell = new TellSwitched(platform.tenants(), listeners);
        List<Job> jobs = new ArrayList<>(work.jobs().list(where, tell.name(), null, null, 10));
        Collections.reverse(jobs);
        for (Job job : jobs) {
            int before = told.size();
            StandaloneRun run = new StandaloneRun(job.parameters());
            tell.run(where, run);
            assertThat(run.started()).as("for each a job, and what is due").hasSize(2 * (told.size() - before));
        }
        return told;
    }
}
