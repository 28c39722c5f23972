package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The process ends, gently or not, and starts again: nothing is lost and nothing comes twice. */
class RestartIT {

    private static final int RECORDS = 20_000;

    @Test
    void anImportThatIsKilledGoesOnWhereItWas() throws Exception {
        Installation installation = Installation.shared();
        Api operator = Api.operator();
        String store = operator.newStore();
        String base = "/api/v1/tenants/" + store;
        Path folder = Files.folder("killed");
        operator.post(
                        base + "/connections",
                        Map.of(
                                "name", "killed",
                                "adapter", "csv",
                                "settings",
                                        Map.of(
                                                "folder", folder.toString(),
                                                "kind", "customer",
                                                "mapping", Map.of("externalId", "id", "name", "name"))))
                .is(201);
        Files.drop(
                folder,
                "many.csv",
                "id,name\n"
                        + IntStream.range(0, RECORDS)
                                .mapToObj(i -> "K" + i + ",客户" + i)
                                .collect(Collectors.joining("\n"))
                        + "\n");
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> read(operator, base) > 1_000);
        installation.killPlatform();
        installation.start();
        // Nobody asks for anything meanwhile: at night nobody does.
        await().atMost(Duration.ofSeconds(90))
                .until(() -> java.nio.file.Files.exists(folder.resolve(".done/many.csv")));
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var imports = operator.get(base + "/imports").is(200).json().get("items");
            assertThat(imports).hasSize(1);
            assertThat(imports.get(0).get("state").asText()).isEqualTo("done");
            assertThat(imports.get(0).get("read").asInt()).isEqualTo(RECORDS);
            assertThat(imports.get(0).get("accepted").asInt()).isEqualTo(RECORDS);
        });
        assertThat(installation.run("status").code()).isZero();
        Installation.Ended listed = installation.run("client", "bundle:list -s");
        assertThat(listed.code()).isZero();
        assertThat(listed.text()).contains("livery.crm.core");
        assertThat(installation.run("client", "no:such-command").code()).isNotZero();
        assertThat(installation.stop()).isZero();
        installation.start();
        assertThat(read(operator, base)).isEqualTo(RECORDS);
    }

    private static int read(Api operator, String base) {
        var imports = operator.get(base + "/imports").json().get("items");
        return imports.isEmpty() ? 0 : imports.get(0).get("read").asInt();
    }
}
