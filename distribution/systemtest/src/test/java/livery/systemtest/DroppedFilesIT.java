package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files dropped into watched folders: what is taken in, what is held and why. */
class DroppedFilesIT {

    private final Api operator = Api.operator();
    private final Intake intake = new Intake(operator);
    private final String base = intake.base();

    @Test
    @Tag("A5")
    void aThousandNewRecordsAreOnTheScreenInFiveSecondsAndTheSameFileAgainChangesNothing() {
        Path folder = Files.folder("thousand");
        Monitor monitor = new Monitor(Installation.shared());
        Map<String, Double> before = monitor.metrics();
        String connection = intake.connect(folder, "customer", Intake.COLUMNS);
        String text = "编号,姓名,手机,生日\n"
                + IntStream.range(0, 1_000)
                        .mapToObj(i -> "N" + i + ",新客户" + i + ",1380000" + (1_000 + i) + ",1990/1/2")
                        .collect(Collectors.joining("\n"))
                + "\n";
        Files.drop(folder, "new.csv", text);
        // The second in which a file must stand still before it is read is one of the five.
        long stoodStill = System.nanoTime();
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> operator.get(base + "/customers?q=%E6%96%B0%E5%AE%A2%E6%88%B7999")
                                .json()
                                .get("items")
                                .size()
                        == 1);
        System.out.printf(
                "system test: 1,000 records on the screen %.1f s after the file stood still%n",
                (System.nanoTime() - stoodStill) / 1e9);
        Intake.counts(intake.imported(connection, "new.csv", "done"), 1_000, 1_000, 0, 0, 0);
        assertThat(folder.resolve(".done/new.csv")).exists();
        Files.drop(folder, "again.csv", text);
        Intake.counts(intake.imported(connection, "again.csv", "done"), 1_000, 0, 1_000, 0, 0);
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            Map<String, Double> now = monitor.metrics();
            for (String outcome : List.of("accepted", "unchanged")) {
                String records =
                        "livery_intake_records_total{adapter=\"csv\",kind=\"customer\",outcome=\"" + outcome + "\"}";
                assertThat(now.get(records) - before.getOrDefault(records, 0.0)).isGreaterThanOrEqualTo(1_000);
            }
            String files = "livery_adapter_exchanges_total{adapter=\"csv\",outcome=\"done\"}";
            assertThat(now.get(files) - before.getOrDefault(files, 0.0)).isGreaterThanOrEqualTo(2);
            assertThat(now).containsKey("livery_adapter_exchanges_inside{adapter=\"csv\"}");
        });
    }

    @Test
    @Tag("A5")
    void aBadLineIsHeldWithAReasonCorrectedAndReplayed() {
        Path folder = Files.folder("bad");
        String connection = intake.connect(folder, "customer", Intake.COLUMNS);
        Files.drop(
                folder,
                "bad.csv",
                "编号;姓名;手机;生日\r\nB1;张三;13800138001;1990-02-30\r\nB2;李四;13800138002;1991-03-04\r\n\"B3;王五;1;x\r\nB4;赵六",
                Charset.forName("GBK"));
        Intake.counts(intake.imported(connection, "bad.csv", "done"), 4, 1, 0, 3, 0);
        JsonNode held = operator.send(
                        "GET", base + "/quarantine?connection=" + connection, null, "Accept-Language", "zh-CN")
                .json()
                .get("items");
        assertThat(held).hasSize(3);
        JsonNode date = held.get(2);
        assertThat(date.get("reasons").get(0).get("field").asText()).isEqualTo("生日");
        assertThat(date.get("reasons").get(0).get("detail").asText()).contains("1990-02-30");
        String replay = base + "/quarantine/" + date.get("id").asText() + "/replay";
        assertThat(operator.post(replay, Map.of("fields", Map.of("生日", "31/12")))
                        .is(422)
                        .fieldCodes())
                .containsExactly("生日=dms.date.unreadable");
        assertThat(operator.post(replay, Map.of("fields", Map.of("没有", "x")))
                        .is(422)
                        .fieldCodes())
                .hasSize(1);
        assertThat(operator.post(replay, Map.of("fields", Map.of("生日", "1990-02-28")))
                        .is(200)
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("resolved");
        operator.post(replay, Map.of()).is(409);
        Intake.counts(intake.imported(connection, "bad.csv", "done"), 4, 2, 0, 2, 0);
        operator.post(base + "/quarantine/" + held.get(0).get("id").asText() + "/dismiss", Map.of("reason", "半行"))
                .is(200);
    }

    @Test
    @Tag("A5")
    void aDealingThatComesBeforeItsCustomerWaitsAndReplaysItself() {
        Path rentals = Files.folder("rentals");
        Path customers = Files.folder("customers");
        String rental = intake.connect(
                rentals, "rental", Map.of("externalId", "单号", "customer", "客户", "at", "取车", "amount", "金额"));
        Files.drop(rentals, "r.csv", "单号,客户,取车,金额\nR1,K1,2026/1/2 10:00,300.50\nR2,K2,2026/1/3 10:00,1\n");
        Intake.counts(intake.imported(rental, "r.csv", "done"), 2, 0, 0, 0, 2);
        String customer = intake.connect(customers, "customer", Intake.COLUMNS);
        Files.drop(customers, "c.csv", "编号,姓名,手机,生日\nK1,等待者,,\n");
        Intake.counts(intake.imported(customer, "c.csv", "done"), 1, 1, 0, 0, 0);
        Intake.counts(intake.imported(rental, "r.csv", "done"), 2, 1, 0, 0, 1);
        JsonNode one = operator.get(base + "/customers?q=%E7%AD%89%E5%BE%85%E8%80%85")
                .json()
                .get("items")
                .get(0);
        JsonNode timeline = operator.get(base + "/customers/" + one.get("id").asText() + "/timeline")
                .json()
                .get("items");
        assertThat(timeline).hasSize(1);
        assertThat(timeline.get(0).get("amount").get("amount").asText()).isEqualTo("300.50");
        assertThat(timeline.get(0).get("at").asText()).isEqualTo("2026-01-02T02:00:00Z");
    }

    @Test
    void filesThatAreNoTablesGoToErrorWithAReason() {
        Path folder = Files.folder("rubbish");
        String connection = intake.connect(folder, "customer", Intake.COLUMNS);
        Files.drop(folder, "empty.csv", new byte[0]);
        byte[] rubbish = new byte[50_000];
        new java.util.Random(1).nextBytes(rubbish);
        Files.drop(folder, "photo.csv", rubbish);
        Files.drop(folder, "other.csv", "a,b\n1,2\n");
        for (String file : List.of("empty.csv", "photo.csv", "other.csv")) {
            JsonNode failed = intake.imported(connection, file, "failed");
            assertThat(failed.get("reason").asText()).isNotEmpty();
            await().atMost(Duration.ofMinutes(1))
                    .until(() ->
                            java.nio.file.Files.exists(folder.resolve(".error").resolve(file)));
        }
    }

    @Test
    void aFileThatStillGrowsIsLeftAlone() throws IOException, InterruptedException {
        Path folder = Files.folder("growing");
        String connection = intake.connect(folder, "customer", Intake.COLUMNS);
        try (OutputStream out = java.nio.file.Files.newOutputStream(folder.resolve("slow.csv"))) {
            out.write("编号,姓名,手机,生日\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 6; i++) {
                out.write(("G" + i + ",慢慢来" + i + ",,\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                Thread.sleep(400);
                assertThat(operator.get(base + "/imports?connection=" + connection)
                                .json()
                                .get("items"))
                        .isEmpty();
            }
        }
        Intake.counts(intake.imported(connection, "slow.csv", "done"), 6, 6, 0, 0, 0);
    }
}
