package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/**
 * Modules that become part of a bundle of the platform, which only a restart takes in: refused without the word for it,
 * running after it, and put back by a second one when they do not run.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestartingModulesIT {

    private static final String HOST = "livery.web.gateway";
    private static final boolean FULL = Boolean.getBoolean("livery.full");
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static Installation installation;
    private static Deployments modules;
    private static SigningKey trusted;
    private static Path folder;
    private static String store;
    private static JsonNode customers;

    @BeforeAll
    static void start() throws Exception {
        folder = Files.createTempDirectory("livery-restarting-modules");
        installation = Installation.empty(
                "restarting-modules",
                Map.of("LIVERY_MODULE_SECONDS", "5", "LIVERY_RESTART_SECONDS", "30"),
                "--no-demo");
        installation.start();
        trusted = SigningKey.made();
        trusted.trustIn(installation.home().resolve("etc").resolve("trusted-keys"), "factory");
        modules = new Deployments(installation);
        store = Deployments.storeWithCustomers(installation);
        customers = modules.customers(store);
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    /** One bundle that is part of the gateway, and one that runs only when it really is. */
    private static Path withPart(String id, String version) throws IOException {
        return withPart(id, version, """
                org.osgi.framework.Bundle host = java.util.Arrays.stream(context.getBundles())
                        .filter(one -> one.getSymbolicName().equals("%s")).findFirst().orElseThrow();
                if (host.getResource("trial/%s-%s.txt") == null) {
                    throw new IllegalStateException("the gateway has not taken its part in");
                }
                """.formatted(HOST, id, version));
    }

    private static Path withPart(String id, String version, String starting) throws IOException {
        TestBundle part = new TestBundle("trial." + id + ".part", version)
                .header("Fragment-Host", HOST)
                .file("trial/" + id + "-" + version + ".txt", "here");
        TestBundle bundle = new TestBundle("trial." + id, version).starting(starting);
        return new TestModule(id, version, part, bundle)
                .write(Files.createTempFile(folder, "module", ".kar"), trusted.signer());
    }

    @Test
    @Order(1)
    void withoutTheWordItIsPlannedAndRefused() throws Exception {
        int set = modules.set();
        String archive = modules.given(withPart("part", "1.0.0"));
        Deployments.Said plan = modules.plan("install", "archive", archive).is(200);
        assertThat(plan.json().get("possible").asBoolean()).isTrue();
        assertThat(plan.json().get("obstacles")).isEmpty();
        assertThat(plan.json().get("needsRestart").asBoolean()).isTrue();
        assertThat(plan.json().get("restart").get(0).get("text").asText()).contains(HOST);
        // The whole node stands still, so all that its modules do is touched.
        assertThat(plan.json().get("refreshed").toString()).contains("crm", "dms");
        assertThat(named(plan, "modules.reach.stores")).contains("测试店");
        assertThat(named(plan, "modules.reach.pages")).contains("客户", "导入");

        Deployments.Said change = modules.change("install", "archive", archive).is(422);
        assertThat(change.codes()).contains("modules.change.needs-restart", "modules.plan.needs-restart");
        assertThat(installation.run("client", "module:plan install part@1.0.0").text())
                .contains(HOST, "trial.part.part", "测试店", "--restart");
        Path named = Path.of("").toAbsolutePath().relativize(withPart("part", "1.0.0"));
        assertThat(installation.run("client", "module:install --plan " + named).text())
                .contains(HOST, "trial.part.part", "测试店", "--restart");
        dropped(withPart("part", "1.0.0"));
        assertThat(modules.set()).isEqualTo(set);
        assertThat(modules.states()).doesNotContainKey("part");
        assertThat(modules.get("/restart").is(200).json().get("last").isNull()).isTrue();
    }

    private static List<String> named(Deployments.Said plan, String code) {
        List<String> names = new ArrayList<>();
        plan.json().get("reach").forEach(one -> {
            if (one.get("code").asText().equals(code)) {
                assertThat(one.get("count").asInt())
                        .isGreaterThanOrEqualTo(one.get("names").size());
                one.get("names").forEach(name -> names.add(name.asText()));
            }
        });
        return names;
    }

    private static void dropped(Path archive) throws IOException {
        Path drop = Files.createDirectories(installation.home().resolve("modules"));
        Files.copy(archive, drop.resolve("part.unsigned.kar"));
        Path outcome = drop.resolve("part.unsigned.kar.outcome.txt");
        await().atMost(Duration.ofMinutes(2)).until(() -> Files.exists(outcome));
        assertThat(Files.readString(outcome)).startsWith("not done").contains("--restart", HOST);
        Files.delete(drop.resolve("part.unsigned.kar"));
    }

    @Test
    @Order(2)
    void withItTheNodeRestartsAndComesUpWithIt() throws Exception {
        int set = modules.set();
        long process = installation.noted().platform().pid();
        restarted("install", "archive", modules.given(withPart("part", "1.0.0")), "done");
        assertThat(modules.states()).containsEntry("part", "1.0.0 running");
        assertThat(modules.set()).isEqualTo(set + 1);
        assertThat(installation.noted().platform().pid()).isEqualTo(process);
        isWell();

        // What is no part of the platform is changed while all serves, as ever.
        modules.done("disable", "module", "adapter-csv");
        modules.done("enable", "module", "adapter-csv");
        restarted("update", "archive", modules.given(withPart("part", "1.1.0")), "done");
        assertThat(modules.states()).containsEntry("part", "1.1.0 running");
        isWell();
    }

    @Test
    @Order(3)
    void oneThatDoesNotRunAfterItIsPutBack() throws Exception {
        int set = modules.set();
        Map<String, String> states = modules.states();
        Path bad = withPart("bad", "1.0.0", "throw new IllegalStateException(\"no scale\");");
        Deployments.Said last = restarted("install", "archive", modules.given(bad), "put_back");
        assertThat(last.codes()).contains("modules.node.start-failed");
        assertThat(String.join(" ", last.texts())).contains("no scale");
        assertThat(modules.set()).isEqualTo(set);
        assertThat(modules.states()).isEqualTo(states);
        isWell();
        assertThat(installation.run("client", "module:sets").text()).contains("put back, because", "no scale");

        if (!FULL) {
            return;
        }
        Path worse = withPart("part", "2.0.0", "throw new IllegalStateException(\"no licence\");");
        restarted("update", "archive", modules.given(worse), "put_back");
        assertThat(modules.states()).isEqualTo(states);
        isWell();
    }

    @Test
    @Order(4)
    void oneWhoseNodeIsKilledBeforeIsTriedByTheNextStart() throws Exception {
        String archive = modules.given(withPart("part", "1.2.0"));
        assertThat(modules.changeWithRestart("update", "archive", archive)
                        .is(200)
                        .json()
                        .get("restarting")
                        .asBoolean())
                .isTrue();
        installation.killPlatform();
        installation.start();
        ended("done");
        assertThat(modules.states()).containsEntry("part", "1.2.0 running");
        isWell();
    }

    /** Nothing of the platform that could put it back runs with it, which takes its time to be found out. */
    @Test
    @Order(5)
    @EnabledIfSystemProperty(named = "livery.full", matches = "true")
    void onePartThatKeepsThePlatformItselfFromComingUpIsPutBackToo() throws Exception {
        int set = modules.set();
        Map<String, String> states = modules.states();
        // Not a migration of the platform's tables, which the plan would refuse; how one of its own is to be run.
        TestBundle part = new TestBundle("trial.heavy.part", "1.0.0")
                .header("Fragment-Host", "livery.platform.core")
                .file("db/platform/V1__tenant.sql.conf", "trial=true");
        Path heavy = new TestModule("heavy", "1.0.0", part)
                .write(Files.createTempFile(folder, "module", ".kar"), trusted.signer());
        Deployments.Said last = restarted("install", "archive", modules.given(heavy), "put_back");
        assertThat(last.codes()).contains("modules.restart.stuck");
        assertThat(modules.set()).isEqualTo(set);
        assertThat(modules.states()).isEqualTo(states);
        isWell();
    }

    @Test
    @Order(6)
    void itIsTakenAwayInTheSameWay() throws Exception {
        assertThat(modules.change("uninstall", "module", "part").is(422).codes())
                .contains("modules.change.needs-restart");
        assertThat(installation.run("client", "module:uninstall --restart part").text())
                .contains("restarts now");
        ended("done");
        assertThat(modules.states()).doesNotContainKey("part");
        isWell();
        Map<String, String> states = modules.states();
        installation.stop();
        installation.start();
        assertThat(modules.states()).isEqualTo(states);
        isWell();
    }

    /** Nothing of it has run since the node started, so only its archive says where it would answer. */
    @Test
    @Order(7)
    void whatDoesNotRunIsNoUnknownPathAfterARestartEither() throws Exception {
        modules.imports(store).is(200);
        modules.done("disable", "module", "adapter-csv");
        modules.done("disable", "module", "dms");
        installation.stop();
        installation.start();
        assertThat(modules.imports(store).is(503).codes()).containsExactly("web.module.not-running");
        assertThat(new Monitor(installation)
                        .metrics()
                        .get("livery_gateway_refused_total{module=\"dms\",reason=\"not-running\",status=\"5xx\"}"))
                .isGreaterThanOrEqualTo(1);
        assertThat(modules.customers(store)).isEqualTo(customers);
        assertThat(modules.pages("dms")).contains("导入");
        assertThat(installation.run("client", "module:list").text()).contains("Off with dms: Imports, ");

        modules.done("enable", "module", "dms");
        modules.done("enable", "module", "adapter-csv");
        modules.imports(store).is(200);
        isWell();
    }

    private static Deployments.Said restarted(String kind, String name, Object value, String wanted) throws Exception {
        Deployments.Said begun = modules.changeWithRestart(kind, name, value).is(200);
        assertThat(begun.json().get("restarting").asBoolean())
                .as(begun.json().toString())
                .isTrue();
        long start = System.nanoTime();
        Deployments.Said last = ended(wanted);
        System.out.printf("%s, %s after %d ms%n", kind, wanted, (System.nanoTime() - start) / 1_000_000);
        return last;
    }

    /** Nobody answers while the node restarts. */
    private static Deployments.Said ended(String wanted) {
        Deployments.Said last = await().atMost(LONGEST)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(
                        () -> modules.get("/restart"),
                        said -> said.status() == 200
                                && !said.json()
                                        .get("last")
                                        .get("state")
                                        .asText()
                                        .equals("trying"));
        assertThat(last.json().get("last").get("state").asText())
                .as(last.json().toString())
                .isEqualTo(wanted);
        return last;
    }

    private static void isWell() throws Exception {
        assertThat(modules.faults()).isEmpty();
        assertThat(modules.customers(store)).isEqualTo(customers);
        assertThat(modules.states().values()).allMatch(state -> state.endsWith(" running"));
    }
}
