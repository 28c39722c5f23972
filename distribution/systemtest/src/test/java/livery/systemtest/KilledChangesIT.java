package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import livery.bench.deploy.ModuleVariant;
import livery.bench.deploy.SigningKey;
import livery.bench.deploy.TestBundle;
import livery.bench.deploy.TestModule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The platform is killed somewhere in the middle of a change of modules: after a restart they are all as before it, or
 * all as after it.
 */
class KilledChangesIT {

    private static final int MOST_MILLIS = 1500;

    private static Installation installation;
    private static Deployments modules;
    private static SigningKey trusted;
    private static Path folder;
    private static String store;
    private static JsonNode customers;

    @BeforeAll
    static void start() throws Exception {
        folder = Files.createTempDirectory("livery-killed-changes");
        trusted = SigningKey.made();
        installation = Installation.empty("killed-changes", Map.of(), "--no-demo");
        installation.start();
        trusted.trustIn(installation.home().resolve("etc").resolve("trusted-keys"), "factory");
        modules = new Deployments(installation);
        store = Deployments.storeWithCustomers(installation);
        customers = modules.customers(store);
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void aKillInTheMiddleOfAnyChangeLeavesTheSetBeforeOrTheOneAfter() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        System.out.println("kills at moments of seed " + seed);
        String trial = kept(new TestModule("trial", "1.0.0", new TestBundle("trial.one", "1.0.0").starting("")));
        killedIn("install", "archive", trial, random);
        Path crm = Path.of(System.getProperty("livery.assembly"), "modules", "crm.kar");
        Path next = new ModuleVariant(crm, "0.1.1")
                .migration(
                        "livery.crm.core",
                        "crm",
                        "V9001__trial.sql",
                        "alter table crm_tag add column if not exists trial int")
                .write(folder.resolve("crm.kar"), trusted.signer());
        killedIn(
                "update",
                "archive",
                modules.give(next, false).is(201).json().get("id").asText(),
                random);
        killedIn("rollback", "set", modules.set() - 1, random);
        killedIn("disable", "module", "adapter-csv", random);
        killedIn("uninstall", "module", "trial", random);
        Map<String, String> last = modules.states();
        installation.stop();
        installation.start();
        assertThat(modules.states()).isEqualTo(last);
        assertThat(modules.faults()).isEmpty();
    }

    /** Asks, kills, starts, looks; and asks again when it had not been done, so that the next change has its ground. */
    private static void killedIn(String kind, String name, Object value, Random random) throws Exception {
        int set = modules.set();
        Map<String, String> before = modules.states();
        CompletableFuture<Void> asked = CompletableFuture.runAsync(() -> {
            try {
                modules.change(kind, name, value);
            } catch (IOException | InterruptedException killed) {
                System.out.println("the answer ended with the platform: " + killed.getMessage());
            }
        });
        int millis = random.nextInt(MOST_MILLIS);
        Thread.sleep(millis);
        installation.killPlatform();
        ended(asked);
        installation.start();
        int now = modules.set();
        System.out.printf("killed %d ms after %s: set %d, before it %d%n", millis, kind, now, set);
        assertThat(now).isBetween(set, set + 1);
        assertThat(modules.faults()).isEmpty();
        assertThat(modules.customers(store)).isEqualTo(customers);
        if (now == set) {
            assertThat(modules.states()).isEqualTo(before);
            modules.done(kind, name, value);
        }
        assertThat(modules.states()).isNotEqualTo(before);
        assertThat(modules.states().values())
                .allMatch(state -> state.endsWith(" running") || state.endsWith(" disabled"));
        assertThat(modules.faults()).isEmpty();
    }

    private static void ended(CompletableFuture<Void> asked) throws InterruptedException {
        try {
            asked.get();
        } catch (ExecutionException e) {
            throw new AssertionError("what was asked for ended badly", e.getCause());
        }
    }

    private static String kept(TestModule module) throws Exception {
        Path archive = module.write(folder.resolve("trial.kar"), trusted.signer());
        return modules.give(archive, false).is(201).json().get("id").asText();
    }
}
