package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The process ends, gently or not, and starts again: nothing is lost and nothing comes twice. */
class RestartIT {

    private static final int RECORDS = 10_000;

    private final Installation installation = Installation.shared();
    private final Api operator = Api.operator();
    private final String base = "/api/v1/tenants/" + operator.newStore();

    /** Drops a file and returns its folder when some of it has been taken in, and most of it has not. */
    private Path halfImported(String name) {
        Path folder = Files.folder(name);
        operator.post(
                        base + "/connections",
                        Map.of(
                                "name",
                                name,
                                "adapter",
                                "csv",
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
                .until(() -> read() > 1_000);
        assertThat(read()).isLessThan(RECORDS);
        return folder;
    }

    /** Nobody asks for anything meanwhile: at night nobody does. */
    private void allOfItIsThereOnce(Path folder) {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> java.nio.file.Files.exists(folder.resolve(".done/many.csv")));
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            JsonNode imports = operator.get(base + "/imports").is(200).json().get("items");
            assertThat(imports).hasSize(1);
            assertThat(imports.get(0).get("state").asText()).isEqualTo("done");
            assertThat(imports.get(0).get("read").asInt()).isEqualTo(RECORDS);
            assertThat(imports.get(0).get("accepted").asInt()).isEqualTo(RECORDS);
        });
        assertThat(customers()).isEqualTo(RECORDS);
    }

    /** Counted page by page, as a person would see them. */
    private int customers() {
        int count = 0;
        String after = "";
        do {
            JsonNode page =
                    operator.get(base + "/customers?limit=200" + after).is(200).json();
            count += page.get("items").size();
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asText();
        } while (!after.isEmpty());
        return count;
    }

    private int read() {
        JsonNode imports = operator.get(base + "/imports").json().get("items");
        return imports.isEmpty() ? 0 : imports.get(0).get("read").asInt();
    }

    @Test
    void anImportThatIsKilledGoesOnWhereItWas() throws Exception {
        Path folder = halfImported("killed");
        installation.killPlatform();
        installation.start();
        allOfItIsThereOnce(folder);
        assertThat(installation.run("status").code()).isZero();
        Installation.Ended listed = installation.run("client", "bundle:list -s");
        assertThat(listed.code()).isZero();
        assertThat(listed.text()).contains("livery.crm.core");
        assertThat(installation.run("client", "no:such-command").code()).isNotZero();
        assertThat(installation.stop()).isZero();
        installation.start();
        assertThat(read()).isEqualTo(RECORDS);
    }

    @Test
    void aSignalInTheMiddleOfAnImportStopsAllOfItAndLosesNothing() throws Exception {
        Path folder = halfImported("signalled");
        ProcessHandle platform = installation.noted().platform();
        ProcessHandle database = installation.noted().database();
        assertThat(platform.isAlive()).isTrue();
        assertThat(database.isAlive()).isTrue();
        assertThat(installation.stop()).isZero();
        assertThat(platform.isAlive()).isFalse();
        assertThat(database.isAlive()).isFalse();
        assertThat(folder.resolve(".done/many.csv")).doesNotExist();
        installation.start();
        allOfItIsThereOnce(folder);
    }

    @Test
    void whatAKilledLauncherLeftIsStoppedByTheNextRunWhichThenServes() throws Exception {
        Path folder = halfImported("orphaned");
        ProcessHandle platform = installation.noted().platform();
        ProcessHandle database = installation.noted().database();
        installation.killLauncher();
        assertThat(platform.isAlive()).isTrue();
        assertThat(database.isAlive()).isTrue();
        installation.start();
        assertThat(platform.isAlive()).isFalse();
        assertThat(database.isAlive()).isFalse();
        assertThat(installation.printed())
                .contains("stopped what an earlier run left: platform (pid " + platform.pid());
        allOfItIsThereOnce(folder);
    }
}
