package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import livery.bench.deploy.ModuleVariant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two versions of the adapter for delimited files side by side, in two stores: one asks for the second, one for none. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CanaryIT {

    private static final String MODULE = "adapter-csv";
    private static final int LONG = 20_000;
    private static final String FIRST = "0.1.0";
    private static final Path SHIPPED = Path.of(System.getProperty("livery.assembly"), "modules");

    private static Installation installation;
    private static Api operator;

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.empty("canary", Map.of(), "--no-demo");
        installation.start();
        operator = Api.operator(installation);
        operator.post("/api/v1/group/tenants", Map.of("kind", "brand", "code", "yuanhang", "name", "远航"))
                .is(201);
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    /** A store with a connection to a folder, and the files that are dropped there. */
    private static final class Store {

        private final Intake intake = new Intake(operator);
        private final Path folder;
        private final String connection;
        private int files;

        private Store(String name) throws IOException {
            folder = Files.createDirectories(installation.home().resolve("in-" + name));
            connection = intake.connect(folder, "customer", Intake.COLUMNS);
        }

        private JsonNode connection() {
            return operator.get(path()).is(200).json();
        }

        private String path() {
            return intake.base() + "/connections/" + connection;
        }

        private Api.Answer asksFor(String version) {
            Map<String, Object> body = new HashMap<>();
            body.put("adapterVersion", version);
            return operator.patch(path(), body);
        }

        private void runs(String version) {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(100))
                    .untilAsserted(() ->
                            assertThat(connection().get("runsVersion").asText()).isEqualTo(version));
            assertThat(connection().get("state").asText()).isEqualTo("active");
        }

        /** Takes a new file in, once, and those before it not again. */
        private void takesAFile() {
            files++;
            String file = "customers-" + files + ".csv";
            livery.systemtest.Files.drop(
                    folder, file, "编号,姓名,手机,生日\nC" + files + ",王小明,1390000000" + files + ",1990/1/2\n");
            Intake.counts(intake.imported(connection, file, "done"), 1, 1, 0, 0, 0);
            assertThat(operator.get(intake.base() + "/imports?connection=" + connection)
                            .json()
                            .get("items"))
                    .hasSize(files);
        }

        /** Is in the middle of a file. */
        private void readsALongFile() {
            String rows = IntStream.rangeClosed(1, LONG)
                    .mapToObj(row -> "L%d,李%d,138%08d,1990/1/2%n".formatted(row, row, row))
                    .collect(Collectors.joining());
            livery.systemtest.Files.drop(folder, "long.csv", "编号,姓名,手机,生日\n" + rows);
            intake.imported(connection, "long.csv", "running");
        }

        /** Each record of it once: one that came again would be unchanged. */
        private void hasTakenTheLongFile() {
            Intake.counts(intake.imported(connection, "long.csv", "done"), LONG, LONG, 0, 0, 0);
            files++;
        }

        private void isTriedAndChanged(String name) {
            JsonNode known = connection();
            operator.post(
                            intake.base() + "/connections/test",
                            Map.of("name", name, "adapter", "csv", "settings", known.get("settings")))
                    .is(200);
            operator.patch(path(), Map.of("name", name)).is(200);
            assertThat(versions()).hasSize(1);
        }

        private JsonNode versions() {
            return operator.get(intake.base() + "/adapters")
                    .is(200)
                    .json()
                    .get("items")
                    .get(0)
                    .get("versions");
        }
    }

    @Test
    @Order(1)
    void aSecondVersionIsPinnedPromotedAndWithdrawn() throws Exception {
        Store standard = new Store("standard");
        Store pinned = new Store("pinned");
        standard.runs(FIRST);
        pinned.runs(FIRST);
        assertThat(pinned.asksFor("0.2.0").is(422).fieldCodes())
                .containsExactly("adapterVersion=dms.adapter.version-unknown");

        assertThat(shell("module:canary --unsigned " + version("0.2.0"))).contains("@canary", "done in");
        assertThat(module().get("canary").get("version").asText()).isEqualTo("0.2.0");
        assertThat(module().get("canary").get("state").asText()).isEqualTo("running");
        assertThat(shell("module:list")).contains(MODULE + "@canary");
        assertThat(standard.versions()).hasSize(2);
        assertThat(standard.versions().get(1).get("canary").asBoolean()).isTrue();
        pinned.asksFor("0.2.0").is(200);
        pinned.runs("0.2.0");
        standard.runs(FIRST);
        standard.takesAFile();
        pinned.takesAFile();

        standard.readsALongFile();
        pinned.readsALongFile();
        assertThat(shell("module:promote " + MODULE)).contains("done in");
        assertThat(module().get("version").asText()).isEqualTo("0.2.0");
        assertThat(module().get("canary").isNull()).isTrue();
        standard.runs("0.2.0");
        pinned.runs("0.2.0");
        standard.hasTakenTheLongFile();
        pinned.hasTakenTheLongFile();
        assertThat(pinned.versions()).hasSize(1);
        standard.takesAFile();
        pinned.takesAFile();

        assertThat(shell("module:canary --unsigned " + version("0.3.0"))).contains("done in");
        pinned.asksFor("0.3.0").is(200);
        pinned.runs("0.3.0");
        pinned.takesAFile();
        JsonNode plan = operator.post("/api/v1/group/modules/plan", Map.of("kind", "withdraw", "module", MODULE))
                .is(200)
                .json();
        assertThat(plan.get("reach").toString())
                .contains("dms.reach.connections")
                .contains("1 ");
        assertThat(operator.post("/api/v1/group/modules/changes", Map.of("kind", "withdraw", "module", MODULE))
                        .is(200)
                        .json()
                        .get("done")
                        .asBoolean())
                .isTrue();
        pinned.runs("0.2.0");
        assertThat(pinned.connection().get("stateReason").asText()).contains("0.3.0", "0.2.0");
        standard.runs("0.2.0");
        assertThat(standard.connection().get("stateReason").isNull()).isTrue();
        standard.takesAFile();
        pinned.takesAFile();
        assertThat(operator.get("/api/v1/group/modules/sets").json().get("items"))
                .extracting(set -> set.get("change").get("code").asText())
                .startsWith(
                        "modules.set.withdrawn", "modules.set.canary", "modules.set.promoted", "modules.set.canary");
    }

    @Test
    @Order(2)
    void onlyAnAdapterMayRunInTwoVersions() throws Exception {
        assertThat(shell("module:canary --unsigned " + SHIPPED.resolve("crm.kar")))
                .contains("installed already");
        Installation.Ended refused =
                installation.run("client", "module:canary --unsigned " + version("console", "0.2.0"));
        assertThat(refused.text()).contains("nothing but adapters", "cannot be done");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(operator.post("/api/v1/group/modules/changes", Map.of("kind", "promote", "module", "crm"))
                        .is(409)
                        .code())
                .isEqualTo("modules.change.no-canary");
        assertThat(operator.post("/api/v1/group/modules/changes", Map.of("kind", "canary", "archive", "0"))
                        .is(404)
                        .code())
                .isEqualTo("modules.archive.unknown");
    }

    /** For a moment the adapter is in no version there, and for another the module that asks it is away too. */
    @Test
    @Order(3)
    void connectionsAreTriedAndChangedWhileTheirAdapterIsUpdated() throws Exception {
        Store store = new Store("busy");
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> working = CompletableFuture.supplyAsync(() -> {
            int times = 0;
            for (; !over.get(); times++) {
                store.isTriedAndChanged("busy " + times);
            }
            return times;
        });
        assertThat(shell("module:update --unsigned " + version("0.5.0"))).contains("done in");
        assertThat(shell("module:update --unsigned " + version("dms", "0.1.1"))).contains("done in");
        assertThat(shell("module:update --unsigned " + version("0.6.0"))).contains("done in");
        over.set(true);
        assertThat(working.get()).isGreaterThan(10);
        assertThat(module().get("version").asText()).isEqualTo("0.6.0");
        store.runs("0.6.0");
        store.takesAFile();
    }

    private static JsonNode module() {
        for (JsonNode one : operator.get("/api/v1/group/modules").is(200).json().get("items")) {
            if (one.get("id").asText().equals(MODULE)) {
                return one;
            }
        }
        throw new AssertionError("no " + MODULE);
    }

    private static String shell(String command) throws Exception {
        return installation.run("client", command).text();
    }

    private static Path version(String version) throws IOException {
        return version(MODULE, version);
    }

    private static Path version(String module, String version) throws IOException {
        return new ModuleVariant(SHIPPED.resolve(module + ".kar"), version)
                .write(installation.home().resolve(module + "-" + version + ".kar"), null);
    }
}
