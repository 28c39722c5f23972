package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Connections themselves: paused and resumed, refused where they make no sense, and what they say when they fail. */
class ConnectionsIT {

    private final Api operator = Api.operator();
    private final Intake intake = new Intake(operator);
    private final String base = intake.base();

    @Test
    void aPausedConnectionReadsNothingUntilItIsResumed() throws InterruptedException {
        Path folder = Files.folder("paused");
        String connection = intake.connect(folder, "customer", Intake.COLUMNS);
        String one = base + "/connections/" + connection;
        assertThat(operator.post(one + "/pause", Map.of())
                        .is(200)
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("paused");
        Files.drop(folder, "p.csv", "编号,姓名,手机,生日\nP1,暂停,,\n");
        Thread.sleep(2_500);
        assertThat(operator.get(base + "/imports?connection=" + connection)
                        .json()
                        .get("items"))
                .isEmpty();
        operator.post(one + "/resume", Map.of()).is(200);
        Intake.counts(intake.imported(connection, "p.csv", "done"), 1, 1, 0, 0, 0);
        operator.delete(one).is(204);
        operator.get(one).is(404);
        assertThat(operator.get(base + "/customers?q=%E6%9A%82%E5%81%9C").json().get("items"))
                .hasSize(1);
    }

    @Test
    void whereItsModuleIsOffAConnectionStopsAndTheStoreBesideReadsOn() throws InterruptedException {
        Intake beside = new Intake(operator);
        Path folder = Files.folder("off");
        Path theirs = Files.folder("on");
        String connection = intake.connect(folder, "customer", Intake.COLUMNS);
        String other = beside.connect(theirs, "customer", Intake.COLUMNS);
        String one = base + "/connections/" + connection;
        operator.patch(base + "/module-switches", Map.of("adapter-csv", false)).is(200);
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(operator.send("GET", one, null, "Accept-Language", "en")
                                .is(200)
                                .text())
                        .contains("switched off in this store"));
        assertThat(operator.get(base + "/adapters").is(200).json().get("items")).isEmpty();

        Files.drop(folder, "m.csv", "编号,姓名,手机,生日\nM1,停用,,\n");
        Files.drop(theirs, "m.csv", "编号,姓名,手机,生日\nM1,停用,,\n");
        beside.imported(other, "m.csv", "done");
        assertThat(operator.get(base + "/imports?connection=" + connection)
                        .is(200)
                        .json()
                        .get("items"))
                .isEmpty();

        assertThat(operator.patch(base + "/module-switches", Map.of("dms", false))
                        .is(200)
                        .json()
                        .get("items")
                        .findValuesAsText("serves"))
                .containsExactly("false", "true", "true", "false");
        assertThat(operator.get(one).is(404).code()).isEqualTo("platform.module.off");
        operator.get(base + "/customers").is(200);
        operator.get(beside.base() + "/connections/" + other).is(200);

        operator.patch(base + "/module-switches", "{\"dms\": null, \"adapter-csv\": null}")
                .is(200);
        Intake.counts(intake.imported(connection, "m.csv", "done"), 1, 1, 0, 0, 0);
    }

    @Test
    void settingsThatMakeNoSenseAreRefusedByField() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("folder", "relative/../path");
        settings.put("kind", "customer");
        settings.put("encoding", "EBCDIC");
        settings.put("mapping", Map.of("name", "姓名", "shoe", "鞋"));
        settings.put("colour", "red");
        List<String> codes = operator.post(
                        base + "/connections", Map.of("name", "", "adapter", "csv", "settings", settings))
                .is(422)
                .fieldCodes();
        assertThat(codes)
                .contains(
                        "name=platform.text.length",
                        "settings.encoding=dms.choice.unknown",
                        "settings.mapping.externalId=dms.mapping.missing",
                        "settings.mapping.shoe=web.field.unknown",
                        "settings.colour=web.field.unknown");
        assertThat(operator.post(base + "/connections", Map.of("name", "x", "adapter", "fax", "settings", Map.of()))
                        .is(422)
                        .fieldCodes())
                .containsExactly("adapter=dms.adapter.unknown");
    }

    @Test
    void aFolderThatCannotBeReadIsSaidSoOnTheConnection() {
        Path missing = Files.folder("gone").resolve("not-there");
        JsonNode test = operator.post(
                        base + "/connections/test",
                        Map.of(
                                "name", "x",
                                "adapter", "csv",
                                "settings",
                                        Map.of(
                                                "folder",
                                                missing.toString(),
                                                "kind",
                                                "customer",
                                                "mapping",
                                                Intake.COLUMNS)))
                .is(200)
                .json();
        assertThat(test.get("ok").asBoolean()).isFalse();
        String connection = intake.connect(missing, "customer", Intake.COLUMNS);
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            JsonNode one = operator.get(base + "/connections/" + connection).json();
            assertThat(one.get("state").asText()).isEqualTo("failed");
            assertThat(one.get("stateReason").asText()).contains("not-there");
        });
        String store = base.substring(base.lastIndexOf('/') + 1);
        Monitor monitor = new Monitor(Installation.shared());
        assertThat(monitor.parts(200))
                .as("what one store must see to keeps nobody from being served")
                .containsEntry("connection/" + store + "/" + connection, "warning dms.connection.troubled");
        assertThat(monitor.get("/health/ready").body())
                .as("nothing of files and folders is told")
                .contains("csv.folder.")
                .doesNotContain("not-there");
        assertThat(monitor.metrics().get("livery_connections{adapter=\"csv\",state=\"troubled\"}"))
                .isPositive();
    }
}
