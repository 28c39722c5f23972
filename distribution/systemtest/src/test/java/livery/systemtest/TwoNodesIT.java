package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import livery.database.StoredRows;
import livery.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Two nodes over one database, started from distributions with different versions of modules: both run the one set that
 * the database has, both serve, each thing is done by one of them, and one is enough.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesIT {

    private static final int CONNECTIONS = 12;
    private static final int EXPORTS = 6;
    private static final String DATABASE = "two";
    /** A module of which the second node's distribution has a later version, and one of which it has a former one. */
    private static final String NEWER = "adapter-csv";

    private static final String OLDER = "console";

    private final StoredRows rows = new StoredRows(TestDatabase.shared().jdbcUrl(DATABASE));
    private final Map<String, Path> folders = new LinkedHashMap<>();
    private Installation first;
    private Installation second;
    private Api onFirst;
    private Api onSecond;
    private Intake intake;

    @BeforeAll
    void twoNodes() throws Exception {
        TestDatabase server = TestDatabase.shared();
        first = Installation.empty(
                "home-two-a",
                Map.of(
                        "LIVERY_NODE",
                        "a",
                        "LIVERY_DB_URL",
                        "jdbc:mariadb://127.0.0.1:" + server.port() + "/" + DATABASE,
                        "LIVERY_DB_USER",
                        server.user(),
                        "LIVERY_DB_PASSWORD",
                        server.password()),
                "--no-demo");
        first.start();
        Path file = first.home().resolve("b.join");
        assertThat(first.run("join-file", "--out", file.toString()).code()).isZero();
        second = Installation.of(
                OtherDistribution.with("distribution-two-b", Map.of(NEWER, "0.1.1", OLDER, "0.0.9")),
                "home-two-b",
                Map.of("LIVERY_NODE", "b"),
                "--join",
                file.toString());
        second.start();
        onFirst = Api.operator(first);
        onSecond = onFirst.on(second);
        onFirst.post(
                        "/api/v1/group/tenants",
                        Map.of(
                                "kind", "brand",
                                "code", "yuanhang",
                                "name", "远航",
                                "region", "CN",
                                "timeZone", "Asia/Shanghai",
                                "currency", "CNY"))
                .is(201);
        intake = new Intake(onFirst);
        for (int i = 0; i < CONNECTIONS; i++) {
            Path folder = java.nio.file.Files.createDirectories(first.home().resolve("in-" + i));
            folders.put(intake.connect(folder, "customer", Intake.COLUMNS), folder);
        }
    }

    @AfterAll
    void close() {
        second.close();
        first.close();
    }

    /** A file in each folder, and what became of it. */
    private void importOneEach(Api api, String name) {
        folders.forEach((connection, folder) ->
                Files.drop(folder, name + ".csv", "编号,姓名,手机,生日\n" + name + connection + ",张三,,\n"));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(250))
                .untilAsserted(() -> {
                    JsonNode imports = api.get(intake.base() + "/imports?limit=200")
                            .is(200)
                            .json()
                            .get("items");
                    List<JsonNode> done = IntStream.range(0, imports.size())
                            .mapToObj(imports::get)
                            .filter(one -> one.get("file").asText().equals(name + ".csv"))
                            .filter(one -> one.get("state").asText().equals("done"))
                            .toList();
                    assertThat(done).hasSize(CONNECTIONS);
                    assertThat(done)
                            .allSatisfy(one ->
                                    assertThat(one.get("accepted").asInt()).isEqualTo(1));
                });
    }

    private List<String> held() {
        return rows.texts("select count(*) from platform_lease where kind = 'dms.connection' and thing <> ''"
                + " and node_id is not null group by node_id");
    }

    @Test
    void bothServeEachThingIsDoneByOneAndOneIsEnough() throws Exception {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(onSecond.get("/api/v1/group/nodes")
                                .is(200)
                                .json()
                                .findValuesAsText("alive"))
                        .containsExactly("true", "true"));
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(held()).hasSize(2));
        System.out.println("system test: connections held by each node " + held());
        oneSetRunsOnBoth();
        importOneEach(onFirst, "both");
        JsonNode made = onSecond.post(intake.base() + "/customers", Map.of("name", "李四"))
                .is(201)
                .json();
        String customer = intake.base() + "/customers/" + made.get("id").asText();
        assertThat(onFirst.get(customer).is(200).json().get("name").asText()).isEqualTo("李四");
        assertThat(second.run("client", "node:list").text()).contains("a ").contains("b *");

        aChangeOnOneNodeReachesTheOther();

        String place = intake.base().substring(intake.base().lastIndexOf('/') + 1);
        String exports = "/api/v1/group/tenants/" + place + "/export";
        for (int i = 0; i < EXPORTS; i++) {
            onSecond.post(exports, Map.of()).is(201);
        }
        long killed = System.nanoTime();
        first.killPlatform();
        importOneEach(onSecond, "alone");
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(
                                onSecond.get(exports + "s").is(200).json().findValues("readyAt"))
                        .hasSize(EXPORTS)
                        .allMatch(JsonNode::isTextual));
        double seconds = (System.nanoTime() - killed) / 1e9;
        System.out.printf("system test: one node had done the work of both %.1f s after kill -9%n", seconds);
        assertThat(seconds).isLessThan(30);
        assertThat(rows.texts("select count(*) from crm_customer where name = '张三'"))
                .as("each record once")
                .containsExactly(Integer.toString(2 * CONNECTIONS));

        first.start();
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(held()).hasSize(2));
        importOneEach(onFirst, "again");
        // The first node comes with the former version, which has had its place once.
        oneSetRunsOnBoth();
    }

    /**
     * The set of the database: what the first node brought, but for the one module of which the second brought a later
     * version. The first has it from the database, and the second has the other module from there.
     */
    private void oneSetRunsOnBoth() {
        for (Api node : List.of(onFirst, onSecond)) {
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(versions(node))
                            .containsEntry(NEWER, "0.1.1 running")
                            .containsEntry(OLDER, "0.1.0 running")
                            .containsEntry("crm", "0.1.0 running"));
            assertThat(node.get("/api/v1/group/modules/verification")
                            .is(200)
                            .json()
                            .get("faults"))
                    .isEmpty();
        }
        assertThat(versions(onFirst)).isEqualTo(versions(onSecond));
        assertThat(rows.texts("select change_code from modules_set order by number"))
                .containsExactly("modules.set.distribution", "modules.set.distribution");
        System.out.println("system test: on both nodes run " + versions(onSecond));
    }

    private static Map<String, String> versions(Api node) {
        Map<String, String> versions = new TreeMap<>();
        for (JsonNode one : node.get("/api/v1/group/modules").is(200).json().get("items")) {
            versions.put(
                    one.get("id").asText(),
                    one.get("version").asText() + " " + one.get("state").asText());
        }
        return versions;
    }

    /** Paused where it does not run, it takes in nothing. */
    private void aChangeOnOneNodeReachesTheOther() throws IOException {
        for (Map.Entry<String, Path> one : folders.entrySet()) {
            onSecond.post(intake.base() + "/connections/" + one.getKey() + "/pause", "")
                    .is(200);
        }
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
        Path folder = folders.values().iterator().next();
        folders.values().forEach(each -> Files.drop(each, "paused.csv", "编号,姓名,手机,生日\nP1,王五,,\n"));
        await().pollDelay(Duration.ofSeconds(4)).until(() -> true);
        assertThat(folder.resolve("paused.csv")).exists();
        assertThat(rows.texts("select count(*) from crm_customer where name = '王五'"))
                .containsExactly("0");
        for (Map.Entry<String, Path> one : folders.entrySet()) {
            java.nio.file.Files.delete(one.getValue().resolve("paused.csv"));
            onFirst.post(intake.base() + "/connections/" + one.getKey() + "/resume", "")
                    .is(200);
        }
    }
}
