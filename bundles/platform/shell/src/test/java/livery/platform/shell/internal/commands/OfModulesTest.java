package livery.platform.shell.internal.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.deploy.Archive;
import livery.platform.deploy.Change;
import livery.platform.deploy.Deployment;
import livery.platform.deploy.Module;
import livery.platform.deploy.ModuleSet;
import livery.platform.deploy.Plan;
import livery.platform.deploy.Sentence;
import livery.platform.deploy.Verification;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a script sees of the commands about modules. */
class OfModulesTest {

    private static final Sentence UNSIGNED = new Sentence("modules.verify.unsigned", Map.of());
    private static final Sentence OTHER = new Sentence("modules.verify.bundle", Map.of());
    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "test");

    private Verification found = new Verification(List.of(), List.of());
    private List<Sentence> obstacles = List.of();

    @Test
    void aDifferenceFailsTheCommandThatLooksForIt() {
        found = new Verification(List.of(OTHER), List.of(UNSIGNED));
        assertThatThrownBy(this::verify).hasMessage("Not as it is to be: 1");
        found = new Verification(List.of(), List.of(UNSIGNED));
        assertThatCode(this::verify)
                .as("one that nobody signed is known to whoever took it")
                .doesNotThrowAnyException();
    }

    private void verify() throws Exception {
        run(new VerifyModules());
    }

    @Test
    void aPlanThatCannotBeCarriedOutFails() {
        assertThatCode(this::plan).doesNotThrowAnyException();
        obstacles = List.of(OTHER);
        assertThatThrownBy(this::plan).hasMessage("So this cannot be done.");
        assertThatThrownBy(() -> run(new DisableModule()))
                .as("a change, which is not begun")
                .hasMessage("So this cannot be done.");
    }

    private void plan() throws Exception {
        PlanChange command = new PlanChange();
        command.kind = "disable";
        command.module = "crm";
        run(command);
    }

    private void run(OfModules command) throws Exception {
        command.modules = modules();
        command.texts = (code, values, locale) -> code;
        command.execute();
    }

    private Deployment modules() {
        return (Deployment) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Deployment.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "verify" -> found;
                    case "plan" -> plan(List.of());
                    case "add" ->
                        archive(new String(((InputStream) arguments[1]).readAllBytes(), StandardCharsets.UTF_8));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Archive archive(String module) {
        return new Archive("", module, "1.0.0", Module.Origin.SIGNED, null, 1, Instant.EPOCH);
    }

    private Plan plan(List<Plan.Migration> migrations) {
        return new Plan(
                new Change.Disable("crm"),
                obstacles,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                migrations,
                List.of());
    }

    @Test
    void ofManyMigrationsTheFirstAreNamed() {
        obstacles = List.of(OTHER);

        List<String> lines = printed(plan(IntStream.rangeClosed(1, 123)
                .mapToObj(n -> new Plan.Migration(n < 3 ? "dms" : "crm", "V" + n + "__it.sql"))
                .toList()));

        assertThat(lines).contains("On the database of dms: V2__it.sql", "On the database of crm: V22__it.sql");
        assertThat(lines).doesNotContain("On the database of crm: V23__it.sql");
        assertThat(lines).endsWith("On the database of crm: and 101 more", OTHER.code());
        assertThat(printed(plan(List.of(new Plan.Migration("crm", "V1__it.sql")))))
                .noneMatch(line -> line.contains("more"));
    }

    private static List<String> printed(Plan plan) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PlanInWords(Sentence::code).print(plan, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void aSetTellsOfBothVersionsOfAModule() {
        assertThat(ListSets.inWords(new ModuleSet.Entry("crm", "1.0.0", "a", false, null)))
                .isEqualTo("crm 1.0.0");
        assertThat(ListSets.inWords(new ModuleSet.Entry("adapter-csv", "1.0.0", "b", false, "1.1.0")))
                .isEqualTo("adapter-csv 1.0.0 and 1.1.0");
        assertThat(ListSets.inWords(new ModuleSet.Entry("adapter-csv", "1.0.0", "b", true, "1.1.0")))
                .isEqualTo("adapter-csv 1.0.0 and 1.1.0 (disabled)");
    }

    @Test
    void aFileIsLookedForWhereTheCallerStands(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("lines.kar"), "lines");
        assertThat(kept(folder, "lines.kar")).isEqualTo("lines");
        assertThat(kept(null, folder.resolve("lines.kar").toString())).isEqualTo("lines");
        assertThatThrownBy(() -> kept(folder, "others.kar"))
                .hasMessage("There is no file " + folder.resolve("others.kar") + " on the platform's machine.");
        assertThatThrownBy(() -> kept(null, "others.kar"))
                .hasMessageContaining(Path.of("others.kar").toAbsolutePath().toString());
    }

    /** What is kept of a file that somebody names. */
    private String kept(@Nullable Path folder, String file) throws IOException {
        OfChange command = new InstallModule();
        command.session = (Session) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, arguments) -> method.getName().equals("get") ? folder : null);
        return command.keep(modules(), GROUP, file, false).module();
    }
}
