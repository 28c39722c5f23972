package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livery.bench.deploy.BadModule;
import livery.bench.deploy.BadModules;
import livery.bench.deploy.SigningKey;
import livery.bench.deploy.TestBundle;
import livery.bench.deploy.TestModule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Bad modules given to an installation of their own: each is refused or put back, with its reason, and harms nothing. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadModulesIT {

    private static final boolean FULL = Boolean.getBoolean("livery.full");
    /** Without {@code -Dlivery.full}, of those that were started, after how many the platform is killed and comes up. */
    private static final int BETWEEN_RESTARTS = 7;

    private static Installation installation;
    private static Deployments modules;
    private static SigningKey trusted;
    private static Path folder;
    private static String store;

    @BeforeAll
    static void start() throws Exception {
        folder = Files.createTempDirectory("livery-bad-modules");
        trusted = SigningKey.made();
        installation = Installation.empty("bad-modules", Map.of("LIVERY_MODULE_SECONDS", "3"), "--no-demo");
        installation.start();
        trusted.trustIn(installation.home().resolve("etc").resolve("trusted-keys"), "factory");
        modules = new Deployments(installation);
        store = Deployments.storeWithCustomers(installation);
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    /** What must be the same after each of them: the modules, and what each that answers is asked for. */
    private record Seen(Map<String, String> states, int set, JsonNode customers, JsonNode imports, JsonNode criteria) {

        static Seen now() throws IOException, InterruptedException {
            return new Seen(
                    modules.states(),
                    modules.set(),
                    modules.customers(store),
                    modules.imports(store).is(200).json(),
                    modules.formOfCriteria());
        }
    }

    private static Path shipped() {
        return Path.of(System.getProperty("livery.assembly"), "modules");
    }

    @Test
    @Order(1)
    void eachBadModuleIsRefusedOrPutBackAndHarmsNothing() throws Exception {
        Seen before = Seen.now();
        assertThat(before.states().values()).allMatch(state -> state.endsWith(" running"));
        List<BadModule> corpus = BadModules.made(shipped(), folder, trusted);
        assertThat(corpus).hasSizeGreaterThanOrEqualTo(25);
        assertThat(corpus.stream().map(BadModule::name)).doesNotHaveDuplicates();
        List<String> wrong = new ArrayList<>();
        int started = 0;
        for (BadModule bad : corpus) {
            long start = System.nanoTime();
            try {
                isRefused(bad);
                isAsBefore(before);
                boolean hasStarted = bad.refused() == BadModule.Refused.WHEN_STARTED;
                if (FULL || (hasStarted && ++started % BETWEEN_RESTARTS == 0)) {
                    installation.killPlatform();
                    installation.start();
                    isAsBefore(before);
                }
            } catch (AssertionError e) {
                wrong.add(bad.name() + ": " + e.getMessage());
            }
            System.out.printf("bad module, %s: %d ms%n", bad.name(), (System.nanoTime() - start) / 1_000_000);
        }
        assertThat(wrong).as(String.join("\n\n", wrong)).isEmpty();
    }

    private static void isAsBefore(Seen before) throws IOException, InterruptedException {
        assertThat(Seen.now()).isEqualTo(before);
        assertThat(modules.faults()).isEmpty();
        new Monitor(installation).parts(200);
    }

    private static void isRefused(BadModule bad) throws Exception {
        if (bad.before() != null) {
            modules.given(bad.before());
        }
        Deployments.Said given = modules.give(bad.archive(), bad.unsigned());
        if (bad.refused() == BadModule.Refused.WHEN_GIVEN) {
            assertThat(given.status()).as(given.json().toString()).isBetween(400, 499);
            assertThat(given.codes()).contains(bad.code());
            System.out.println(bad.name() + " is told: " + String.join(" ", given.texts()));
            return;
        }
        String archive = given.is(201).json().get("id").asText();
        Deployments.Said plan = modules.plan(bad.kind(), "archive", archive);
        Deployments.Said change = modules.change(bad.kind(), "archive", archive);
        System.out.println(bad.name() + " is told: " + String.join(" ", change.texts()));
        switch (bad.refused()) {
            case WHEN_ASKED -> {
                assertThat(plan.status()).isBetween(400, 499);
                assertThat(plan.codes()).contains(bad.code());
                assertThat(change.codes()).contains(bad.code());
            }
            case WHEN_PLANNED -> {
                assertThat(plan.is(200).json().get("possible").asBoolean()).isFalse();
                assertThat(plan.codes()).as(plan.json().toString()).contains(bad.code());
                assertThat(change.status()).isBetween(400, 499);
                assertThat(change.codes()).contains("modules.change.obstacles", bad.code());
            }
            case WITHOUT_RESTART -> {
                assertThat(plan.is(200).json().get("needsRestart").asBoolean()).isTrue();
                assertThat(plan.codes()).as(plan.json().toString()).contains(bad.code());
                assertThat(change.status()).isBetween(400, 499);
                assertThat(change.codes()).contains("modules.change.needs-restart", bad.code());
            }
            default -> {
                assertThat(plan.is(200).json().get("possible").asBoolean())
                        .as(plan.json().toString())
                        .isTrue();
                assertThat(change.is(200).json().get("done").asBoolean()).isFalse();
                assertThat(change.codes()).contains(bad.code());
                assertThat(change.texts())
                        .as("a chain, not a list of all that follows")
                        .hasSizeLessThan(5);
            }
        }
    }

    @Test
    @Order(2)
    void aRestartComesUpAfterAllOfThem() throws Exception {
        Map<String, String> states = modules.states();
        installation.killPlatform();
        installation.start();
        assertThat(modules.states()).isEqualTo(states);
        assertThat(modules.faults()).isEmpty();
        assertThat(new Monitor(installation).parts(200)).doesNotContainKey("modules/bad/hangs");
    }

    /** Fails to start when a file is there; one that needs it waits; both come back when it has gone. */
    @Test
    @Order(3)
    void oneThatFailsAtALaterStartIsSetAsideAndTheRestRuns() throws Exception {
        Path stumble = installation.home().resolve("stumble");
        TestBundle bundle = new TestBundle("trial.moody", "1.0.0").starting("""
                if (java.nio.file.Files.exists(java.nio.file.Path.of("%s"))) {
                    throw new IllegalStateException("the scale does not answer");
                }
                """.formatted(stumble));
        modules.done("install", "archive", modules.given(kar(new TestModule("moody", "1.0.0", bundle))));
        modules.done(
                "install",
                "archive",
                modules.given(kar(TestModule.sound("leaning", "1.0.0").requires("moody", "[1,2)"))));
        Files.createFile(stumble);
        installation.stop();
        installation.start();
        assertThat(modules.states())
                .containsEntry("moody", "1.0.0 quarantined")
                .containsEntry("leaning", "1.0.0 waiting")
                .containsEntry("crm", "0.1.0 running");
        assertThat(reasons("moody")).containsExactly("modules.node.start-failed");
        assertThat(reasons("leaning")).containsExactly("modules.state.waits", "modules.node.start-failed");
        assertThat(new Monitor(installation).parts(200))
                .containsEntry("modules/moody", "warning modules.node.start-failed");
        modules.customers(store);
        // It keeps nobody from changing other modules.
        modules.done("disable", "module", "adapter-csv");
        modules.done("enable", "module", "adapter-csv");
        assertThat(modules.states())
                .containsEntry("moody", "1.0.0 quarantined")
                .containsEntry("leaning", "1.0.0 waiting");
        assertThat(modules.change("enable", "module", "moody").is(200).codes()).contains("modules.node.start-failed");
        assertThat(modules.states()).containsEntry("moody", "1.0.0 quarantined");
        Files.delete(stumble);
        modules.done("enable", "module", "moody");
        assertThat(modules.states()).containsEntry("moody", "1.0.0 running").containsEntry("leaning", "1.0.0 running");
        modules.done("uninstall", "module", "leaning");
        modules.done("uninstall", "module", "moody");
    }

    /** Ends the process when a file is there, before anybody can be told which module it was. */
    @Test
    @Order(4)
    @EnabledIfSystemProperty(named = "livery.full", matches = "true")
    void oneThatEndsTheProcessStartAfterStartIsSetAsideAndTheRestRuns() throws Exception {
        Path fatal = installation.home().resolve("fatal");
        TestBundle bundle = new TestBundle("trial.fatal", "1.0.0").starting("""
                if (java.nio.file.Files.exists(java.nio.file.Path.of("%s"))) {
                    Runtime.getRuntime().halt(3);
                }
                """.formatted(fatal));
        modules.done("install", "archive", modules.given(kar(new TestModule("fatal", "1.0.0", bundle))));
        Map<String, String> states = modules.states();
        Files.createFile(fatal);
        installation.stop();
        for (int start = 1; start <= 3; start++) {
            installation.launch();
            assertThat(installation.awaitEnd()).as("start " + start).isEqualTo(1);
        }

        installation.start();
        assertThat(modules.states()).containsEntry("fatal", "1.0.0 quarantined").containsEntry("crm", "0.1.0 running");
        assertThat(reasons("fatal")).containsExactly("modules.node.ended-process");
        assertThat(new Monitor(installation).parts(200))
                .containsEntry("modules/fatal", "warning modules.node.ended-process");
        modules.customers(store);
        Files.delete(fatal);
        installation.stop();
        installation.start();
        assertThat(modules.states()).as("mended, and not told so").containsEntry("fatal", "1.0.0 quarantined");
        modules.done("enable", "module", "fatal");
        assertThat(modules.states()).isEqualTo(states);
        installation.stop();
        installation.start();
        assertThat(modules.states()).isEqualTo(states);
        modules.done("uninstall", "module", "fatal");
    }

    private static List<String> reasons(String module) throws IOException, InterruptedException {
        for (JsonNode one : modules.get("").json().get("items")) {
            if (one.get("id").asText().equals(module)) {
                List<String> codes = new ArrayList<>();
                one.get("reasons")
                        .forEach(reason -> codes.add(reason.get("code").asText()));
                return codes;
            }
        }
        throw new AssertionError("no module " + module);
    }

    private static Path kar(TestModule module) throws IOException {
        return module.write(Files.createTempFile(folder, "module", ".kar"), null);
    }
}
