package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import livery.bench.BundleList;
import livery.bench.deploy.SigningKey;
import livery.database.StoredRows;
import livery.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Each step in the life of a module, twice: once the platform is stopped and started after it, and all is as it was; once
 * it is killed somewhere in the middle, and after a restart all modules are as before the step, or all as after it. With
 * {@code -Dlivery.full} both are done with each; else about half of them are killed and some outlast a restart, others each
 * time.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledChangesIT {

    private static final String DATABASE = "killed_changes";
    /** A step may go faster than it did before; then it is taken back and killed sooner. */
    private static final int ATTEMPTS = 3;

    private static final String NOBODYS = "2000-01-01 00:00:00.000000";
    private static final boolean FULL = Boolean.getBoolean("livery.full");
    private static final Map<String, Long> MILLIS = new HashMap<>();

    private static StoredRows rows;
    private static Installation installation;
    private static Deployments modules;
    private static LifeCycle life;
    private static String store;
    private static JsonNode customers;
    /** Of the platform: they are never more than resolved. */
    private static List<String> fragments;

    @BeforeAll
    static void start() throws Exception {
        rows = new StoredRows(TestDatabase.shared().jdbcUrl(DATABASE));
        installation = Installation.empty("killed-changes", OldHome.environment(DATABASE), "--no-demo");
        installation.start();
        SigningKey trusted = SigningKey.made();
        trusted.trustIn(installation.home().resolve("etc").resolve("trusted-keys"), "factory");
        modules = new Deployments(installation);
        Path shipped = Path.of(System.getProperty("livery.assembly"), "modules");
        life = new LifeCycle(modules, trusted, shipped, Files.createTempDirectory("livery-killed-changes"));
        store = Deployments.storeWithCustomers(installation);
        customers = modules.customers(store);
        fragments = bundles().unwell();
        assertThat(fragments).hasSizeLessThan(3);
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    @Order(1)
    void whatEachStepMadeOutlastsARestart() throws Exception {
        for (LifeCycle.Step step : life.round(1)) {
            Map<String, String> states = step.after(modules.states());
            CompletableFuture<Deployments.Said> asked = begun(step);
            long start = System.nanoTime();
            isDone(step, asked.get());
            long millis = (System.nanoTime() - start) / 1_000_000;
            assertThat(modules.states()).isEqualTo(states);
            if (step.ground()) {
                continue;
            }
            MILLIS.put(step.kind(), millis);
            if (!FULL) {
                continue;
            }
            outlastsARestart(step, states);
        }
        assertThat(MILLIS).hasSize(10);
    }

    private static void outlastsARestart(LifeCycle.Step step, Map<String, String> states) throws Exception {
        int set = modules.set();
        installation.stop();
        installation.start();
        assertThat(modules.set()).isEqualTo(set);
        isSound(states);
        System.out.printf("set %d, by %s, outlasted a restart%n", set, step.kind());
    }

    @Test
    @Order(2)
    void aKillInTheMiddleOfAnyStepLeavesTheSetBeforeOrTheOneAfter() throws Exception {
        long seed = Long.getLong("livery.seed", System.nanoTime());
        Random random = new Random(seed);
        System.out.println("kills at moments of seed " + seed);
        for (LifeCycle.Step step : life.round(2)) {
            int chosen = FULL ? 0 : random.nextInt(6);
            if (step.ground() || chosen > 3) {
                isDone(step, life.ask(step));
            } else if (chosen == 3) {
                Map<String, String> states = step.after(modules.states());
                isDone(step, life.ask(step));
                outlastsARestart(step, states);
            } else {
                assertThat(killedInTime(step, random)).as(step.kind()).isTrue();
            }
        }
    }

    private static boolean killedInTime(LifeCycle.Step step, Random random) throws Exception {
        if (step.kind().equals(LifeCycle.CONTRACT)) {
            // Nothing takes it back, so it must not come too late.
            return killedIn(step, random.nextDouble() / 2);
        }
        boolean inTime = killedIn(step, random.nextDouble());
        for (int attempt = 2; !inTime && attempt <= ATTEMPTS; attempt++) {
            modules.done("rollback", "set", modules.set() - 1);
            inTime = killedIn(step, random.nextDouble() / (attempt * attempt));
        }
        return inTime;
    }

    /** Asks for a step, and returns when it is being tried; what it is answered comes later. */
    private static CompletableFuture<Deployments.Said> begun(LifeCycle.Step step) {
        String turn = turn();
        CompletableFuture<Deployments.Said> asked = CompletableFuture.supplyAsync(() -> {
            try {
                return life.ask(step);
            } catch (IOException | InterruptedException e) {
                throw new CompletionException(e);
            }
        });
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(2)).until(() -> !turn().equals(turn));
        return asked;
    }

    private static void isDone(LifeCycle.Step step, Deployments.Said said) {
        assertThat(said.is(200).json().path("reasons"))
                .as(said.json().toString())
                .isEmpty();
        if (step.kind().equals(LifeCycle.CONTRACT)) {
            assertThat(columns()).isZero();
        }
    }

    /** Asks, kills, starts, looks; and asks again when it had not been done. Returns whether the kill came in time. */
    private static boolean killedIn(LifeCycle.Step step, double part) throws Exception {
        int set = modules.set();
        Map<String, String> before = modules.states();
        Map<String, String> after = step.after(before);
        long columns = columns();
        CompletableFuture<Deployments.Said> asked = begun(step);
        long length = MILLIS.get(step.kind());
        long millis = (long) (length * part);
        Thread.sleep(millis);
        installation.killPlatform();
        boolean inTime = !turn().equals(NOBODYS);
        long made = rows.number("select max(number) from modules_set");
        ended(asked);
        String cut = step.kind().equals(LifeCycle.CONTRACT)
                ? columns - columns() + " of " + columns + " columns taken away"
                : made == set ? "before its set was made" : "when its set had been made";
        installation.start();
        int now = modules.set();
        System.out.printf(
                "killed %d ms after %s began, which took %d ms before: %s, %s; set %d, before it %d%n",
                millis, step.kind(), length, inTime ? "in the middle" : "too late", cut, now, set);
        assertThat(now).isEqualTo(Math.toIntExact(made)).isBetween(set, set + 1);
        isSound(now == set ? before : after);
        if (now == set) {
            isDone(step, life.ask(step));
            assertThat(modules.states()).isEqualTo(after);
            assertThat(modules.faults()).isEmpty();
        }
        return inTime;
    }

    /** The modules are in these states and in no others, and there is nothing of them but what they consist of. */
    private static void isSound(Map<String, String> states) throws Exception {
        assertThat(modules.states()).isEqualTo(states);
        assertThat(modules.faults()).isEmpty();
        assertThat(modules.customers(store)).isEqualTo(customers);
        assertThat(new Monitor(installation).parts(200).values()).containsOnly("up");
        BundleList there = bundles();
        assertThat(there.unwell()).isEqualTo(fragments);
        assertThat(there.bundles().stream().filter(life::isOfAModule))
                .containsExactlyInAnyOrderElementsOf(life.bundles(states));
    }

    private static BundleList bundles() throws IOException, InterruptedException {
        return BundleList.parse(
                installation.run("client", "bundle:list -t 0 -s").text());
    }

    /** Until when this node has the turn to change modules: another time whenever it takes it. */
    private static String turn() {
        return String.join("", rows.texts("select until from modules_turn"));
    }

    /** That a version of the CRM brought, and that its contraction takes away. */
    private static long columns() {
        return rows.number("select count(*) from information_schema.columns where table_schema = database()"
                + " and table_name = 'crm_tag' and column_name like 'trial%'");
    }

    /** Its answer may have been cut off. */
    private static void ended(CompletableFuture<Deployments.Said> asked) throws InterruptedException {
        try {
            asked.get();
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(IOException.class);
        }
    }
}
