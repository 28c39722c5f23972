package livery.modules.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import livery.archive.ModuleArchive;
import livery.archive.ModuleDescriptor;
import livery.modules.internal.OverFramework;
import livery.modules.internal.WrittenArchives;
import livery.modules.internal.claim.Offers;
import livery.platform.PermissionSource;
import livery.platform.deploy.Sentence;
import livery.platform.settings.Setting;
import livery.platform.settings.SettingSource;
import livery.platform.settings.WholeNumberType;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/** What a module offers beside what its archive declares. */
class DeclaredTest extends OverFramework {

    private static final Duration SHORT = Duration.ofMillis(300);
    /** For what answers by itself. */
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void whatIsDeclaredMayBeOffered() throws Exception {
        BundleContext guest = bundle("guest");
        offersPath(guest, "/guest");
        offers(guest, "guest.read");

        assertThat(faults(archive("/guest"))).isEmpty();
    }

    @Test
    void whatIsNotDeclaredIsAFault() throws Exception {
        BundleContext guest = bundle("guest");
        offersPath(guest, "/customers");
        offers(guest, "crm.read");
        guest.registerService(
                SettingSource.class, () -> List.of(Setting.ofGroup("crm.days", WholeNumberType.days(1, 9), 2L)), null);

        assertThat(faults(archive("/guest")))
                .containsExactly(
                        undeclared("path", "/customers"),
                        undeclared("permission", "crm.read"),
                        undeclared("setting", "crm.days"));
    }

    @Test
    void pathsOfAnArchiveThatTellsOfNoneAreNotAskedFor() throws Exception {
        offersPath(bundle("guest"), "/customers");

        assertThat(faults(archive())).isEmpty();
    }

    @Test
    void whatOthersOfferIsTheirs() throws Exception {
        bundle("guest");
        offers(bundle("crm"), "crm.read");
        offers(framework.context(), "platform.read");

        assertThat(faults(archive("/guest"))).isEmpty();
    }

    @Test
    void oneThatThrowsOrHangsWhenItIsAskedIsAtFault() throws Exception {
        BundleContext guest = bundle("guest");
        var throwing = guest.registerService(PermissionSource.class, () -> failing(), null);
        assertThat(faults(archive()))
                .containsExactly(new Sentence(
                        "modules.node.check-failed", Map.of("module", "guest", "reason", "no permissions today")));
        throwing.unregister();
        CountDownLatch over = new CountDownLatch(1);
        guest.registerService(PermissionSource.class, () -> hanging(over), null);

        assertThat(faults(archive(), SHORT))
                .containsExactly(new Sentence("modules.node.check-hangs", Map.of("module", "guest")));
        over.countDown();
    }

    private static List<PermissionSource.Permission> failing() {
        throw new IllegalStateException("no permissions today");
    }

    private static List<PermissionSource.Permission> hanging(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    private List<Sentence> faults(ModuleArchive archive) throws InterruptedException {
        return faults(archive, LONG);
    }

    private List<Sentence> faults(ModuleArchive archive, Duration most) throws InterruptedException {
        return new Declared(new Offers(framework.context())).faults("guest", archive, most);
    }

    /** Of the module with the permission and the setting that it declares. */
    private ModuleArchive archive(String... paths) throws IOException {
        return new WrittenArchives(folder)
                .paths(paths)
                .permissions("guest.read")
                .settings("guest.days")
                .write(
                        "guest",
                        "0.1.0",
                        "guest",
                        "0.1.0",
                        Map.of(),
                        List.of(new ModuleDescriptor.Migrations("guest", List.of("V1__one.sql"))));
    }

    /** A running bundle of a module. */
    private BundleContext bundle(String module) throws BundleException, IOException {
        Bundle bundle = framework.install(module);
        bundle.start();
        return Objects.requireNonNull(bundle.getBundleContext());
    }

    private static void offersPath(BundleContext bundle, String path) {
        bundle.registerService(
                Object.class, path, FrameworkUtil.asDictionary(Map.of("livery.gateway.paths", new String[] {path})));
    }

    private static void offers(BundleContext bundle, String permission) {
        bundle.registerService(
                PermissionSource.class, () -> List.of(PermissionSource.Permission.named(permission)), null);
    }

    private static Sentence undeclared(String kind, String name) {
        return new Sentence("modules.node." + kind + "-undeclared", Map.of("module", "guest", kind, name));
    }
}
