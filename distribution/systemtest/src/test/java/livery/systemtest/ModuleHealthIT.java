package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import livery.bench.deploy.ModuleVariant;
import livery.bench.deploy.SigningKey;
import livery.bench.deploy.TestBundle;
import livery.bench.deploy.TestModule;
import livery.database.StoredRows;
import livery.database.TestDatabase;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What two nodes tell of modules that are not well there, and what becomes of archives, locks and trust meanwhile. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ModuleHealthIT {

    private static final String DATABASE = "module_health";
    private static final String MODULES = "/api/v1/group/modules";

    private static final StoredRows ROWS = new StoredRows(TestDatabase.shared().jdbcUrl(DATABASE));
    private static Installation first;
    private static Installation second;
    private static Deployments modules;
    private static Api operator;
    private static SigningKey key;
    private static Path folder;
    private static String store;
    private static Path scales;
    private static String archive;

    @BeforeAll
    static void twoNodes() throws Exception {
        folder = Files.createTempDirectory("livery-module-health");
        key = SigningKey.made();
        TestDatabase server = TestDatabase.shared();
        String url = "jdbc:mariadb://127.0.0.1:" + server.port() + "/" + DATABASE;
        first = Installation.empty(
                "module-health-a",
                Map.of(
                        "LIVERY_NODE",
                        "a",
                        "LIVERY_DB_URL",
                        url,
                        "LIVERY_DB_USER",
                        server.user(),
                        "LIVERY_DB_PASSWORD",
                        server.password(),
                        "LIVERY_DB_LOCK_SECONDS",
                        "2",
                        "LIVERY_MODULE_SECONDS",
                        "5"),
                "--no-demo");
        first.start();
        key.trustIn(keys(), "factory");
        Path join = first.home().resolve("b.join");
        assertThat(first.run("join-file", "--out", join.toString()).code()).isZero();
        second = Installation.empty(
                "module-health-b", Map.of("LIVERY_NODE", "b", "LIVERY_MODULE_SECONDS", "5"), "--join", join.toString());
        second.start();
        modules = new Deployments(first);
        operator = Api.operator(first);
        store = Deployments.storeWithCustomers(first);
        scales = kar(new TestModule(
                "scales",
                "1.0.0",
                new TestBundle("trial.scales", "1.0.0")
                        .downWhile("java.nio.file.Files.exists(java.nio.file.Path.of("
                                + "System.getProperty(\"livery.home\"), \"unwell\"))")));
    }

    @AfterAll
    static void stop() {
        second.close();
        first.close();
    }

    private static Path keys() {
        return first.home().resolve("etc").resolve("trusted-keys");
    }

    @Test
    @Order(1)
    void aNodeThatFollowsAsksWhatIsNewHowItIsAndTellsOfIt() throws Exception {
        Path unwell = Files.createFile(second.home().resolve("unwell"));
        archive = modules.given(scales);
        modules.done("install", "archive", archive);
        int set = modules.set();

        eventually(() -> assertThat(new Monitor(second).parts(503))
                .containsEntry("scale", "down platform.module.not-up")
                .containsEntry("modules/scales", "warning modules.node.unhealthy"));
        eventually(() -> assertThat(node("b")).isEqualTo("set " + set + " present [scales]"));
        assertThat(node("a")).isEqualTo("set " + set + " present []");
        assertThat(new Monitor(first).parts(200)).doesNotContainKey("modules/scales");
        String listed = first.run("client", "module:list").text();
        assertThat(listed)
                .containsPattern("a \\* +\\| " + set + " ")
                .containsPattern("b +\\| " + set + " +\\|.*\\| scales");
        System.out.println("module:list\n" + listed);

        Files.delete(unwell);
        eventually(() -> assertThat(new Monitor(second).parts(200)).doesNotContainKey("modules/scales"));
        eventually(() -> assertThat(node("b")).isEqualTo("set " + set + " present []"));
    }

    @Test
    @Order(2)
    void aDamagedArchiveIsToldByReadinessAndMendedByTheSameFile() throws Exception {
        second.stop();
        ROWS.change("update modules_archive_part set bytes = 'other' where sha256 = '" + archive + "'");
        Files.delete(second.home().resolve("data/modules/archives").resolve(archive + ".kar"));
        second.start();

        assertThat(new Monitor(second).parts(200)).containsEntry("modules/scales", "warning modules.archive.damaged");
        eventually(() -> assertThat(node("b")).endsWith(" present [scales]"));
        assertThat(modules.states()).containsEntry("scales", "1.0.0 running");

        assertThat(modules.given(scales)).isEqualTo(archive);
        modules.done("enable", "module", "scales");
        eventually(() -> assertThat(new Monitor(second).parts(200)).doesNotContainKey("modules/scales"));
        eventually(() -> assertThat(node("b")).isEqualTo("set " + modules.set() + " present []"));
    }

    @Test
    @Order(3)
    void aMigrationThatWaitsForALockIsPutBackAndSaysWhatItWaitedFor() throws Exception {
        Path crm = Path.of(System.getProperty("livery.assembly"), "modules", "crm.kar");
        Path next = new ModuleVariant(crm, "0.1.1")
                .migration(
                        "livery.crm.core",
                        "crm",
                        "V9001__trial.sql",
                        "alter table crm_customer add column if not exists trial int null")
                .write(folder.resolve("crm-next.kar"), null);
        String given = modules.given(next);
        Map<String, String> states = modules.states();
        int set = modules.set();
        long start = System.nanoTime();
        try (Connection reader = ROWS.unguarded()) {
            reader.setAutoCommit(false);
            reader.createStatement()
                    .executeQuery("select count(*) from crm_customer")
                    .close();

            Deployments.Said outcome =
                    modules.change("update", "archive", given).is(200);
            System.out.println("a migration that waited in vain is told after "
                    + (System.nanoTime() - start) / 1_000_000 + " ms: " + String.join(" ", outcome.texts()));
            assertThat(outcome.json().get("done").asBoolean()).isFalse();
            assertThat(outcome.codes()).contains("modules.node.rows-lock-failed");
            assertThat(String.join(" ", outcome.texts())).contains("V9001__trial.sql", "alter table crm_customer", "2");
            assertThat(modules.states()).isEqualTo(states);
            assertThat(modules.set()).isEqualTo(set);
            assertThat(modules.customers(store).get("items")).hasSize(2);
            reader.rollback();
        }
        modules.done("update", "archive", given);
        assertThat(modules.states()).containsEntry("crm", "0.1.1 running");
        assertThat(modules.customers(store).get("items")).hasSize(2);
        modules.done("rollback", "set", set);
    }

    @Test
    @Order(4)
    void whoseKeyIsNoLongerTrustedIsAskedAgain() throws Exception {
        String running = signed("1.0.0");
        String next = signed("1.1.0");
        modules.done("install", "archive", running);
        assertThat(modules.faults().findValuesAsText("code")).doesNotContain("modules.verify.not-trusted");

        Files.delete(keys().resolve("factory.pem"));

        assertThat(modules.faults().findValuesAsText("code")).contains("modules.verify.not-trusted");
        assertThat(modules.plan("update", "archive", next).is(400).codes())
                .containsExactly("modules.archive.signer-unknown");
        assertThat(modules.change("update", "archive", next).is(400).codes())
                .containsExactly("modules.archive.signer-unknown");
        assertThat(modules.states()).containsEntry("weights", "1.0.0 running");
        modules.done("disable", "module", "weights");
        modules.done("enable", "module", "weights");

        assertThat(modules.given(folder.resolve("weights-1.1.0.kar"))).isEqualTo(next);
        modules.done("update", "archive", next);
        assertThat(modules.states()).containsEntry("weights", "1.1.0 running");
        assertThat(modules.change("rollback", "set", modules.set() - 1).is(400).codes())
                .containsExactly("modules.archive.signer-unknown");
    }

    private static String signed(String version) throws Exception {
        Path file =
                TestModule.sound("weights", version).write(folder.resolve("weights-" + version + ".kar"), key.signer());
        return modules.give(file, false).is(201).json().get("id").asText();
    }

    @Test
    @Order(5)
    void anArchiveThatNoSetHoldsGoesWhenAskedAndByItself() throws Exception {
        assertThat(operator.delete(MODULES + "/archives/" + archive).is(409).code())
                .isEqualTo("modules.archive.held");
        String spare = modules.given(kar(TestModule.sound("spare", "1.0.0")));
        Installation.Ended held = first.run("client", "module:remove scales@1.0.0");
        assertThat(held.code()).isNotZero();
        assertThat(held.text()).contains("The archive of scales 1.0.0 is not removed");

        Installation.Ended removed = first.run("client", "module:remove spare@1.0.0");
        assertThat(removed.code()).as(removed.text()).isZero();
        assertThat(archives()).doesNotContain(spare);
        assertThat(operator.delete(MODULES + "/archives/" + spare).is(404).code())
                .isEqualTo("modules.archive.unknown");

        String old = modules.given(kar(TestModule.sound("old", "1.0.0")));
        ROWS.change("update modules_archive set added_at = added_at - interval 91 day where sha256 in ('" + old + "', '"
                + archive + "')");
        modules.done("disable", "module", "scales");
        assertThat(archives()).doesNotContain(old).contains(archive);
        assertThat(operator.get("/api/v1/group/audit?action=modules.archive-removed")
                        .is(200)
                        .json()
                        .get("items"))
                .hasSize(2);
    }

    private static List<String> archives() throws Exception {
        return modules.get("/archives").is(200).json().get("items").findValuesAsText("id");
    }

    /** As the first node knows it. */
    private static String node(String name) throws Exception {
        for (JsonNode one : modules.get("/nodes").is(200).json().get("items")) {
            if (one.get("name").asText().equals(name)) {
                assertThat(one.get("self").asBoolean()).isEqualTo(name.equals("a"));
                assertThat(one.get("since").isTextual()).isTrue();
                return "set " + one.get("set").asInt()
                        + (one.get("present").asBoolean() ? " present " : " follows ")
                        + one.get("troubled").toString().replace("\"", "");
            }
        }
        throw new AssertionError("no node " + name);
    }

    private static void eventually(ThrowingRunnable holds) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(250))
                .untilAsserted(holds);
    }

    private static Path kar(TestModule module) throws IOException {
        return module.write(Files.createTempFile(folder, "module", ".kar"), null);
    }
}
