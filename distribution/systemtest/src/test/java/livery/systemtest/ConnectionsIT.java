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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files dropped into watched folders: what is taken in, what is held and why, and what is refused. */
@Tag("A5")
class ConnectionsIT {

    private static final Map<String, String> COLUMNS =
            Map.of("externalId", "编号", "name", "姓名", "mobile", "手机", "birthDate", "生日");

    private final Api operator = Api.operator();
    private final String store = operator.newStore();
    private final String base = "/api/v1/tenants/" + store;

    private String connect(Path folder, String kind, Map<String, String> mapping) {
        return operator.post(
                        base + "/connections",
                        Map.of(
                                "name",
                                kind + " " + folder.getFileName(),
                                "adapter",
                                "csv",
                                "settings",
                                Map.of("folder", folder.toString(), "kind", kind, "mapping", mapping)))
                .is(201)
                .json()
                .get("id")
                .asText();
    }

    private JsonNode imported(String connection, String file, String state) {
        String path = base + "/imports?connection=" + connection;
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    JsonNode found = newest(operator.get(path).is(200).json(), file);
                    return found != null && found.get("state").asText().equals(state);
                });
        return newest(operator.get(path).json(), file);
    }

    private static JsonNode newest(JsonNode page, String file) {
        for (JsonNode one : page.get("items")) {
            if (one.get("file").asText().equals(file)) {
                return one;
            }
        }
        return null;
    }

    private static void counts(JsonNode of, long read, long accepted, long unchanged, long quarantined, long waiting) {
        assertThat(List.of(
                        of.get("read").asLong(),
                        of.get("accepted").asLong(),
                        of.get("unchanged").asLong(),
                        of.get("quarantined").asLong(),
                        of.get("waiting").asLong()))
                .as("read, accepted, unchanged, quarantined, waiting")
                .containsExactly(read, accepted, unchanged, quarantined, waiting);
    }

    @Test
    void aThousandNewRecordsAreOnTheScreenSoonAndTheSameFileAgainChangesNothing() {
        Path folder = Files.folder("thousand");
        String connection = connect(folder, "customer", COLUMNS);
        String text = "编号,姓名,手机,生日\n"
                + IntStream.range(0, 1_000)
                        .mapToObj(i -> "N" + i + ",新客户" + i + ",1380000" + (1_000 + i) + ",1990/1/2")
                        .collect(Collectors.joining("\n"))
                + "\n";
        long start = System.nanoTime();
        Files.drop(folder, "new.csv", text);
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> operator.get(base + "/customers?q=%E6%96%B0%E5%AE%A2%E6%88%B7999")
                                .json()
                                .get("items")
                                .size()
                        == 1);
        System.out.printf("system test: 1,000 records on the screen after %.1f s%n", (System.nanoTime() - start) / 1e9);
        counts(imported(connection, "new.csv", "done"), 1_000, 1_000, 0, 0, 0);
        assertThat(folder.resolve(".done/new.csv")).exists();
        Files.drop(folder, "again.csv", text);
        counts(imported(connection, "again.csv", "done"), 1_000, 0, 1_000, 0, 0);
    }

    @Test
    void aBadLineIsHeldWithAReasonCorrectedAndReplayed() {
        Path folder = Files.folder("bad");
        String connection = connect(folder, "customer", COLUMNS);
        Files.drop(
                folder,
                "bad.csv",
                "编号;姓名;手机;生日\r\nB1;张三;13800138001;1990-02-30\r\nB2;李四;13800138002;1991-03-04\r\n\"B3;王五;1;x\r\nB4;赵六",
                Charset.forName("GBK"));
        counts(imported(connection, "bad.csv", "done"), 4, 1, 0, 3, 0);
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
        counts(imported(connection, "bad.csv", "done"), 4, 2, 0, 2, 0);
        operator.post(base + "/quarantine/" + held.get(0).get("id").asText() + "/dismiss", Map.of("reason", "半行"))
                .is(200);
    }

    @Test
    void aDealingThatComesBeforeItsCustomerWaitsAndReplaysItself() {
        Path rentals = Files.folder("rentals");
        Path customers = Files.folder("customers");
        String rental =
                connect(rentals, "rental", Map.of("externalId", "单号", "customer", "客户", "at", "取车", "amount", "金额"));
        Files.drop(rentals, "r.csv", "单号,客户,取车,金额\nR1,K1,2026/1/2 10:00,300.50\nR2,K2,2026/1/3 10:00,1\n");
        counts(imported(rental, "r.csv", "done"), 2, 0, 0, 0, 2);
        String customer = connect(customers, "customer", COLUMNS);
        Files.drop(customers, "c.csv", "编号,姓名,手机,生日\nK1,等待者,,\n");
        counts(imported(customer, "c.csv", "done"), 1, 1, 0, 0, 0);
        counts(imported(rental, "r.csv", "done"), 2, 1, 0, 0, 1);
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
        String connection = connect(folder, "customer", COLUMNS);
        Files.drop(folder, "empty.csv", new byte[0]);
        byte[] rubbish = new byte[50_000];
        new java.util.Random(1).nextBytes(rubbish);
        Files.drop(folder, "photo.csv", rubbish);
        Files.drop(folder, "other.csv", "a,b\n1,2\n");
        for (String file : List.of("empty.csv", "photo.csv", "other.csv")) {
            JsonNode failed = imported(connection, file, "failed");
            assertThat(failed.get("reason").asText()).isNotEmpty();
            await().until(() ->
                    java.nio.file.Files.exists(folder.resolve(".error").resolve(file)));
        }
    }

    @Test
    void aFileThatStillGrowsIsLeftAlone() throws IOException, InterruptedException {
        Path folder = Files.folder("growing");
        String connection = connect(folder, "customer", COLUMNS);
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
        counts(imported(connection, "slow.csv", "done"), 6, 6, 0, 0, 0);
    }

    @Test
    void aPausedConnectionReadsNothingUntilItIsResumed() throws InterruptedException {
        Path folder = Files.folder("paused");
        String connection = connect(folder, "customer", COLUMNS);
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
        counts(imported(connection, "p.csv", "done"), 1, 1, 0, 0, 0);
        operator.delete(one).is(204);
        operator.get(one).is(404);
        assertThat(operator.get(base + "/customers?q=%E6%9A%82%E5%81%9C").json().get("items"))
                .hasSize(1);
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
                                        Map.of("folder", missing.toString(), "kind", "customer", "mapping", COLUMNS)))
                .is(200)
                .json();
        assertThat(test.get("ok").asBoolean()).isFalse();
        String connection = connect(missing, "customer", COLUMNS);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            JsonNode one = operator.get(base + "/connections/" + connection).json();
            assertThat(one.get("state").asText()).isEqualTo("failed");
            assertThat(one.get("stateReason").asText()).contains("not-there");
        });
    }

    @Test
    void familiesShareAMobileAndThePersonIsTheSameByIdentityOrByMobileAndName() {
        String customers = base + "/customers";
        operator.post(customers, Map.of("name", "父亲", "mobile", "13911112222")).is(201);
        JsonNode child = operator.post(customers, Map.of("name", "孩子", "mobile", "139 1111 2222"))
                .is(201)
                .json();
        assertThat(child.get("sharedMobile").asBoolean()).isTrue();
        assertThat(operator.post(customers, Map.of("name", "父亲", "mobile", "+86 13911112222"))
                        .is(409)
                        .code())
                .isEqualTo("crm.customer.exists");
    }
}
