package livery.bench.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collection of bad modules, made for one distribution: each must be refused, or tried and put back, and leave what
 * runs as it was.
 */
public final class BadModules {

    private static final String VERSION = "1.0.0";
    private static final String HANGS =
            "while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { } }";

    private final Path shipped;
    private final Path folder;
    private final List<BadModule> made = new ArrayList<>();

    private BadModules(Path shipped, Path folder) {
        this.shipped = shipped;
        this.folder = folder;
    }

    /**
     * Makes them.
     *
     * @param shipped the folder of the archives of the distribution
     * @param folder where they are written
     * @param trusted a key that the installation trusts
     */
    public static List<BadModule> made(Path shipped, Path folder, SigningKey trusted) throws IOException {
        Files.createDirectories(folder);
        BadModules modules = new BadModules(shipped, folder);
        modules.asked();
        modules.planned();
        modules.started();
        List<BadModule> all = new ArrayList<>(new BadArchives(folder, trusted).all(shipped.resolve("adapter-csv.kar")));
        all.addAll(modules.made);
        return all;
    }

    private Path place() {
        return folder.resolve("module-" + made.size() + ".kar");
    }

    private Path archive(String module) {
        return shipped.resolve(module + ".kar");
    }

    private void add(String name, Path archive, String kind, BadModule.Refused refused, String code) {
        add(name, archive, kind, refused, code, null);
    }

    private void add(
            String name, Path archive, String kind, BadModule.Refused refused, String code, @Nullable Path before) {
        made.add(new BadModule(name, archive, true, kind, refused, "modules." + code, before));
    }

    private void asked() throws IOException {
        BadModule.Refused asked = BadModule.Refused.WHEN_ASKED;
        add("identical to an installed one", archive("adapter-csv"), "update", asked, "change.same");
        Path other = TestModule.sound("crm", VERSION).write(place(), null);
        add("an id that is taken", other, "install", asked, "change.installed");
        Path unknown = TestModule.sound("nobody", VERSION).write(place(), null);
        add("an update of what is not there", unknown, "update", asked, "module.unknown");
    }

    private void planned() throws IOException {
        update("a lower version", new ModuleVariant(archive("adapter-csv"), "0.0.9"), "change.lower");
        update("a version that others cannot use", new ModuleVariant(archive("crm"), "0.3.0"), "plan.module-version");
        update(
                "a dependency cycle",
                new ModuleVariant(archive("criteria"), "0.1.1").requires("crm", "[0.1,0.2)"),
                "plan.circle");
        update(
                "made for another contract of the console",
                new ModuleVariant(archive("crm"), "0.1.1")
                        .header(
                                "livery.crm.ui",
                                "Provide-Capability",
                                "livery.console;livery.console=crm;sdk=\"^9.0.0\""),
                "plan.console-contract");
        Path impostor = TestModule.sound("crm", "0.1.5").write(place(), null);
        add("lacks what others use of it", impostor, "update", BadModule.Refused.WHEN_PLANNED, "plan.needs-from");
        planned("an unresolvable package", importing("org.example.missing"), "plan.package-missing");
        planned("too new for this API", importing("livery.platform;version=\"[99,100)\""), "plan.package-version");
        planned("bundle of the platform", new TestBundle("livery.platform.core", "9.0.0"), "plan.of-platform");
        planned("bundle of another module", new TestBundle("livery.crm.api", "9.0.0"), "plan.bundle-twice");
        Path part = new TestModule("bad", VERSION, bundle().header("Fragment-Host", "livery.web.gateway"))
                .write(place(), null);
        add(
                "part of a bundle of the platform",
                part,
                "install",
                BadModule.Refused.WITHOUT_RESTART,
                "plan.needs-restart");
        planned(
                "part of the framework",
                bundle().header("Fragment-Host", "system.bundle;extension:=framework"),
                "plan.of-framework");
        planned(
                "part of another version of a bundle of the platform",
                bundle().header("Fragment-Host", "livery.web.gateway;bundle-version=\"[99,100)\""),
                "plan.needs-missing");
        planned("unintelligible manifest", bundle().header("Import-Package", "a;;b=\"c"), "plan.manifest");
        planned(
                "too new for this Java",
                bundle().header("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\""),
                "plan.needs-missing");
        planned("answers where another module does", "plan.path-taken", sound().path("/api/v1/group/persons"));
        planned("answers where the platform does", "plan.path-of-platform", sound().path("/api/v1/group/modules"));
        String file = "V9001__guest.sql";
        TestBundle guest =
                bundle().starting("").file("db/crm/" + file, "create table if not exists crm_guest (id int)");
        planned(
                "changes the tables of another module",
                "plan.tables-taken",
                new TestModule("bad", VERSION, guest).migration("crm", file));
        planned(
                "switched with another module",
                "plan.switched-as-other",
                new TestModule("bad", VERSION, bundle().starting("").header("Livery-Module", "crm")));
        planned("class clash", "plan.clash", new TestModule("bad", VERSION, clash()));
        planned("too new for this platform", "plan.platform", sound().platform("[99,100)"));
        planned("needs a module that nobody has", "plan.module-missing", sound().requires("nowhere", "[1,2)"));
        Path base = TestModule.sound("base", VERSION).write(place(), null);
        Path needs = sound().requires("base", "[1,2)").write(folder.resolve("needs-base.kar"), null);
        add(
                "needs a module that is kept and not installed",
                needs,
                "install",
                BadModule.Refused.WHEN_PLANNED,
                "plan.module-to-install",
                base);
    }

    private void started() throws IOException {
        started(
                "throws when it starts",
                bundle().starting("throw new IllegalStateException(\"no licence\");"),
                "start-failed");
        started("no activator", bundle().header("Bundle-Activator", "livery.trial.Nothing"), "start-failed");
        started("classes of a later Java", bundle().starting("").ofLaterJava(99), "start-failed");
        started(
                "a component that throws",
                bundle().component("if (true) throw new IllegalStateException(\"no scale\");", ""),
                "component-failed");
        started(
                "a component that lacks a service",
                bundle().component("", "<reference interface=\"java.lang.Runnable\" target=\"(trial=none)\"/>"),
                "component-lacks");
        started("says that it is not well", bundle().downWhile("true"), "unhealthy");
        started(
                "offers what its archive does not declare",
                bundle().permitting("crm.customers.read"),
                "permission-undeclared");
        ModuleVariant failing = new ModuleVariant(archive("crm"), "0.1.1")
                .migration(
                        "livery.crm.core",
                        "crm",
                        "V9001__trial.sql",
                        "alter table crm_no_such_table add column trial int");
        add(
                "a migration that fails",
                failing.write(place(), null),
                "update",
                BadModule.Refused.WHEN_STARTED,
                "node.rows-failed");
        Path throwing = changed("0.1.1", bundle().starting("throw new IllegalStateException(\"not today\");"));
        add("an update that throws", throwing, "update", BadModule.Refused.WHEN_STARTED, "node.start-failed");
        String shelf = "return Set.of(new Shelf());";
        started(
                "resources that do not say who may ask for them",
                bundle().serving("@GET public String read() { return \"\"; }", shelf),
                "not-served");
        started("two answers to one question", bundle().serving("""
                        @GET @OpenToAll public String one() { return ""; }
                        @GET @OpenToAll public String other() { return ""; }
                        """, shelf), "not-served");
        add(
                "an update whose resources throw",
                changed("0.1.3", bundle().serving("", "throw new IllegalStateException(\"no shelf\");")),
                "update",
                BadModule.Refused.WHEN_STARTED,
                "node.not-served");
        started("a component that hangs", bundle().component(HANGS, ""), "start-hangs");
        started("hangs when it starts", bundle().starting(HANGS), "start-hangs");
        Path hanging = changed("0.1.2", bundle().starting(HANGS));
        add("an update that hangs", hanging, "update", BadModule.Refused.WHEN_STARTED, "node.start-hangs");
    }

    /** The adapter for delimited files, with what is in this bundle and starts it. */
    private Path changed(String version, TestBundle with) throws IOException {
        ModuleVariant variant = new ModuleVariant(archive("adapter-csv"), version)
                .header("livery.adapters.csv", "Bundle-Activator", with.header("Bundle-Activator"))
                .header("livery.adapters.csv", "DynamicImport-Package", with.header("Import-Package"));
        with.files().forEach((place, bytes) -> variant.file("livery.adapters.csv", place, bytes));
        return variant.write(place(), null);
    }

    private static TestBundle bundle() {
        return new TestBundle("trial.bad", VERSION);
    }

    private static TestModule sound() throws IOException {
        return TestModule.sound("bad", VERSION);
    }

    private static TestBundle importing(String packages) {
        return bundle().header("Import-Package", packages);
    }

    private static TestBundle[] clash() {
        return new TestBundle[] {
            new TestBundle("trial.bad.copy", VERSION).header("Export-Package", "livery.platform;version=\"1.99\""),
            bundle().header("Import-Package", "livery.platform;bundle-symbolic-name=\"trial.bad.copy\",livery.data")
        };
    }

    private void update(String name, ModuleVariant variant, String code) throws IOException {
        add(name, variant.write(place(), null), "update", BadModule.Refused.WHEN_PLANNED, code);
    }

    private void planned(String name, TestBundle bundle, String code) throws IOException {
        planned(name, code, new TestModule("bad", VERSION, bundle));
    }

    private void planned(String name, String code, TestModule module) throws IOException {
        add(name, module.write(place(), null), "install", BadModule.Refused.WHEN_PLANNED, code);
    }

    private void started(String name, TestBundle bundle, String code) throws IOException {
        Path archive = new TestModule("bad", VERSION, bundle).write(place(), null);
        add(name, archive, "install", BadModule.Refused.WHEN_STARTED, "node." + code);
    }
}
