package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import livery.archive.ArchiveWriter;
import livery.archive.ModuleArchive;
import livery.archive.ModuleDescriptor;
import livery.bench.deploy.TestModule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A person's way through the console in a real browser; {@code bundles/console/dev/e2e} says what they do there.
 * {@code -Dlivery.write=true} keeps the picture of a customer's page for the documents.
 */
class BrowserIT {

    private static final String UI = "livery.crm.ui";

    @Test
    @Tag("A1")
    @Tag("A2")
    @Tag("A5")
    @Tag("A8")
    @Tag("A70")
    void aPersonFindsCustomersAndSeesAFileAppear() throws IOException, InterruptedException {
        Api operator = Api.operator();
        String store = operator.store("sh-hongqiao");
        // A page shows what was there when it was opened.
        await().atMost(Duration.ofMinutes(10))
                .untilAsserted(() -> assertThat(operator.get("/api/v1/tenants/" + store + "/imports")
                                .is(200)
                                .json()
                                .findValuesAsText("state"))
                        .hasSizeGreaterThanOrEqualTo(4)
                        .containsOnly("done"));
        Path folder = livery.systemtest.Files.folder("browser");
        operator.post(
                        "/api/v1/tenants/" + store + "/connections",
                        Map.of(
                                "name", "browser",
                                "adapter", "csv",
                                "settings",
                                        Map.of(
                                                "folder", folder.toString(),
                                                "kind", "customer",
                                                "mapping", Map.of("externalId", "编号", "name", "姓名"))))
                .is(201);
        JsonNode first = livery.systemtest.Files.firstSignIn();
        Process browser = new ProcessBuilder(
                        "node",
                        "e2e/console.mjs",
                        "--url",
                        Installation.shared().url(),
                        "--name",
                        first.get("name").asText(),
                        "--password",
                        first.get("password").asText(),
                        "--store",
                        "上海虹桥店",
                        "--folder",
                        folder.toString(),
                        "--archives",
                        new ObjectMapper().writeValueAsString(archives()),
                        "--adviser",
                        operator.somebody(store, "adviser").key(),
                        "--out",
                        Path.of(System.getProperty("basedir"), "target/e2e").toString())
                .directory(Path.of(System.getProperty("livery.bundles"), "console/dev")
                        .toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(browser.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.println(said);
        assertThat(browser.waitFor())
                .as(() -> said + String.join("\n", unfinished(operator, store)))
                .isZero();
        Path picture = Path.of(System.getProperty("basedir"), "target/e2e/customer.png");
        assertThat(picture).isNotEmptyFile();
        if (Boolean.getBoolean("livery.write")) {
            Files.copy(
                    picture,
                    Path.of(System.getProperty("basedir"), "../../docs/images/customer.png"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The store's jobs that somebody may have waited for in vain. */
    private static List<String> unfinished(Api operator, String store) {
        List<String> jobs = new ArrayList<>();
        operator.get("/api/v1/tenants/" + store + "/jobs?limit=100")
                .is(200)
                .json()
                .get("items")
                .forEach(job -> {
                    if (!job.get("state").asText().equals("succeeded")) {
                        jobs.add(job.toString());
                    }
                });
        return jobs;
    }

    /** What group IT has at hand on its own machine. */
    private static Map<String, String> archives() throws IOException {
        Path target = Path.of(System.getProperty("basedir"), "target").toAbsolutePath();
        Path sound = TestModule.sound("paper", "1.0.0").write(target.resolve("paper.kar"), null);
        Path bad = Files.writeString(target.resolve("bad.kar"), "no archive");
        return Map.of(
                "sound", sound.toString(),
                "bad", bad.toString(),
                "crm", newerCustomers().toString());
    }

    /** The customers' module as another build would bring it: its pages under other names. */
    private static Path newerCustomers() throws IOException {
        Path target = Path.of(System.getProperty("basedir"), "target");
        ModuleArchive shipped =
                ModuleArchive.read(Path.of(System.getProperty("livery.assembly"), "modules", "crm.kar"));
        ArchiveWriter newer = new ArchiveWriter(shipped.descriptor());
        for (ModuleDescriptor.BundleFile bundle : shipped.descriptor().bundles()) {
            Path jar = target.resolve(bundle.name() + ".jar");
            shipped.extract(bundle, jar);
            newer.bundle(bundle.name().equals(UI) ? renamed(jar) : jar);
        }
        Path archive = target.resolve("crm-newer.kar").toAbsolutePath();
        newer.write(archive, null);
        return archive;
    }

    private static Path renamed(Path jar) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar);
                Stream<Path> files = Files.list(inside.getPath("console"))) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("plugin-"))
                    .toList()) {
                Files.move(
                        file, file.resolveSibling(file.getFileName().toString().replaceFirst("-", "-newer")));
            }
        }
        return jar;
    }
}
