package livery.modules.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.archive.ModuleArchive;
import livery.archive.ModuleDescriptor;
import livery.data.EntityModule;
import livery.modules.internal.OverFramework;
import livery.modules.internal.WrittenArchives;
import livery.modules.internal.claim.Offers;
import livery.modules.internal.node.Wanted;
import livery.platform.PermissionSource;
import livery.platform.deploy.Change;
import livery.platform.deploy.Sentence;
import livery.platform.settings.Setting;
import livery.platform.settings.SettingSource;
import livery.platform.settings.WholeNumberType;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** Modules that take what is another's, over a framework whose own services are the platform's. */
class ClaimsTest extends OverFramework {

    private static final String CUSTOMERS = "/api/v1/tenants/*/customers";
    private static final String MODULES = "/api/v1/group/modules";

    @Test
    void whatBelongsToAnotherModuleIsNotTaken() throws IOException {
        ModuleArchive crm = archive("crm", "0.1.0", "crm", CUSTOMERS);
        ModuleArchive guest = archive("guest", "0.1.0", "crm", CUSTOMERS);

        assertThat(obstacles(Wanted.of(List.of(crm)), Wanted.of(List.of(crm, guest))))
                .containsExactly(
                        taken("path", CUSTOMERS),
                        taken("tables", "crm"),
                        taken("permission", "crm.read"),
                        taken("setting", "crm.days"));
    }

    @Test
    void whatBelongsToThePlatformIsNotTaken() throws IOException, BundleException {
        platform();
        ModuleArchive guest = archive("guest", "0.1.0", "modules", MODULES, "/health");

        assertThat(obstacles(Wanted.nothing(), Wanted.of(List.of(guest))))
                .containsExactly(
                        ofPlatform("path", MODULES + ", /health"),
                        ofPlatform("tables", "modules"),
                        ofPlatform("permission", "modules.read"),
                        ofPlatform("setting", "modules.days"));
    }

    @Test
    void whatThePlatformServesForAModuleIsTheModules() throws IOException, BundleException {
        platform();
        ModuleArchive crm = archive("crm", "0.1.0", "crm", CUSTOMERS);

        assertThat(obstacles(Wanted.nothing(), Wanted.of(List.of(crm)))).isEmpty();
    }

    @Test
    void whatLiesBelowAnotherIsNoneOfIts() throws IOException {
        ModuleArchive crm = archive("crm", "0.1.0", "crm", CUSTOMERS);
        ModuleArchive loans = archive(
                "loans", "0.1.0", "loans", CUSTOMERS + "/*/loans", "/api/v1/tenants", "/api/v1/tenants/7/customers");

        assertThat(obstacles(Wanted.of(List.of(crm)), Wanted.of(List.of(crm, loans))))
                .isEmpty();
    }

    @Test
    void manyAreToldInShort() throws IOException {
        String[] paths = {"/1", "/2", "/3", "/4", "/5", "/6"};
        ModuleArchive crm = archive("crm", "0.1.0", "crm", paths);
        ModuleArchive guest = archive("guest", "0.1.0", "guest", paths);

        assertThat(obstacles(Wanted.of(List.of(crm)), Wanted.of(List.of(crm, guest))))
                .containsExactly(taken("path", "/1, /2, /3, /4, /5, …"));
    }

    @Test
    void whatOneHadBeforeStandsInNobodysWay() throws IOException {
        ModuleArchive crm = archive("crm", "0.1.0", "crm", CUSTOMERS);
        ModuleArchive guest = archive("guest", "0.1.0", "crm", CUSTOMERS);
        Wanted now = Wanted.of(List.of(crm, guest));

        assertThat(obstacles(now, Wanted.of(List.of(archive("crm", "0.2.0", "crm", CUSTOMERS), guest))))
                .as("neither in that of the other")
                .isEmpty();
        assertThat(obstacles(now, Wanted.of(List.of(crm, archive("guest", "0.2.0", "crm", CUSTOMERS)))))
                .as("nor in its own")
                .isEmpty();
        assertThat(obstacles(now, Wanted.of(List.of(guest)))).isEmpty();
    }

    @Test
    void aSecondVersionIsTheSameModule() throws IOException {
        ModuleArchive crm = archive("crm", "0.1.0", "crm", CUSTOMERS);
        ModuleArchive second = archive("crm", "0.2.0", "crm", CUSTOMERS, "/more");
        ModuleArchive guest = archive("guest", "0.1.0", "guest", "/more");

        assertThat(taken(Wanted.of(List.of(crm)), Wanted.of(List.of(crm), List.of(second))))
                .isEmpty();
        assertThat(taken(Wanted.of(List.of(crm), List.of(second)), Wanted.of(List.of(second))))
                .isEmpty();
        assertThat(taken(Wanted.of(List.of(crm), List.of(second)), Wanted.of(List.of(crm, guest), List.of(second))))
                .as("and owns what it brings")
                .containsExactly(taken("path", "/more"));
    }

    @Test
    void whatIsSwitchedOffIsOwnedAllTheSame() throws IOException {
        ModuleArchive crm = archive("crm", "0.1.0", "crm", CUSTOMERS);
        ModuleArchive guest = archive("guest", "0.1.0", "guest", CUSTOMERS);

        assertThat(plan(Wanted.nothing(), Wanted.of(List.of(guest)), List.of(crm)))
                .containsExactly(taken("path", CUSTOMERS));
        assertThat(plan(Wanted.of(List.of(crm)), Wanted.of(List.of(crm, guest)), List.of()))
                .as("nor does one come back to what was taken while it was switched off")
                .containsExactly(taken("path", CUSTOMERS));
    }

    /** A bundle of the platform with all that can be owned; and one that it serves for a module. */
    private void platform() throws BundleException, IOException {
        var context = framework.context();
        context.registerService(
                Object.class, this, FrameworkUtil.asDictionary(Map.of("livery.gateway.paths", "/health")));
        long own = context.getBundle().getBundleId();
        context.registerService(
                Object.class,
                this,
                FrameworkUtil.asDictionary(
                        Map.of("livery.gateway.paths", new String[] {MODULES}, "livery.module.bundle", own)));
        long ofModule = framework.install("crm").getBundleId();
        context.registerService(
                Object.class,
                this,
                FrameworkUtil.asDictionary(
                        Map.of("livery.gateway.paths", new String[] {CUSTOMERS}, "livery.module.bundle", ofModule)));
        context.registerService(
                PermissionSource.class, () -> List.of(PermissionSource.Permission.named("modules.read")), null);
        context.registerService(
                SettingSource.class,
                () -> List.of(Setting.ofGroup("modules.days", WholeNumberType.days(1, 9), 2L)),
                null);
        context.registerService(EntityModule.class, new Rows(), null);
    }

    private static final class Rows implements EntityModule {

        @Override
        public String name() {
            return "modules";
        }

        @Override
        public List<Class<?>> entities() {
            return List.of();
        }

        @Override
        public String migrations() {
            return "";
        }
    }

    private static Sentence taken(String kind, String names) {
        return new Sentence("modules.plan." + kind + "-taken", Map.of("module", "guest", kind, names, "other", "crm"));
    }

    private static Sentence ofPlatform(String kind, String names) {
        return new Sentence("modules.plan." + kind + "-of-platform", Map.of("module", "guest", kind, names));
    }

    private List<Sentence> obstacles(Wanted now, Wanted wanted) {
        return plan(now, wanted, List.of());
    }

    private List<Sentence> plan(Wanted now, Wanted wanted, List<ModuleArchive> switchedOff) {
        return new Planner(framework.bundles(), new Offers(framework.context()), new Version("0.1.0"))
                .plan(proposal(now, wanted, switchedOff), Map.of())
                .obstacles();
    }

    /** Alone, where something else would be in the way too. */
    private List<Sentence> taken(Wanted now, Wanted wanted) {
        return new Claims(proposal(now, wanted, List.of()), Set.of()).taken();
    }

    private static Proposal proposal(Wanted now, Wanted wanted, List<ModuleArchive> switchedOff) {
        return new Proposal(
                new Change.Rollback(1),
                now,
                wanted,
                Set.of("guest"),
                Set.of(),
                switchedOff,
                List.of(),
                Map.of(),
                List.of());
    }

    /** One with these tables, a permission and a setting named after them, which answers at these paths. */
    private ModuleArchive archive(String module, String version, String tables, String... paths) throws IOException {
        return new WrittenArchives(folder)
                .paths(paths)
                .permissions(tables + ".read")
                .settings(tables + ".days")
                .write(
                        module,
                        version,
                        module,
                        version,
                        Map.of(),
                        List.of(new ModuleDescriptor.Migrations(tables, List.of("V1__one.sql"))));
    }
}
