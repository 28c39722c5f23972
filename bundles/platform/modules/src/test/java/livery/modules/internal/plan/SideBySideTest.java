package livery.modules.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import livery.archive.ModuleArchive;
import livery.archive.ModuleDescriptor;
import livery.modules.internal.WrittenArchives;
import livery.modules.internal.node.Wanted;
import livery.platform.deploy.Sentence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideBySideTest {

    private static final String ADAPTER = "osgi.service;objectClass:List<String>=\"livery.dms.Adapter\"";
    private static final String WITH_MESSAGES =
            "osgi.service;objectClass:List<String>=\"livery.dms.Adapter,livery.platform.MessageSource\"";

    @TempDir
    private Path folder;

    private WrittenArchives archives;

    @BeforeEach
    void comeUp() {
        archives = new WrittenArchives(folder);
    }

    @Test
    void anAdapterMayRunInTwoVersions() throws IOException {
        assertThat(refused(adapter("0.1.0"), adapter("0.2.0"))).isEmpty();
        assertThat(refused(adapter("0.2.0"), adapter("0.1.9")))
                .as("also when the standard one has been updated past the other")
                .isEmpty();
        assertThat(refused(offering("0.1.0", WITH_MESSAGES), adapter("0.2.0"))).isEmpty();
    }

    @Test
    void aSecondVersionHasAVersionOfItsOwn() throws IOException {
        assertThat(refused(adapter("0.1.0"), adapter("0.1.0")))
                .extracting(Sentence::code)
                .containsExactly("modules.plan.canary-version");
        assertThat(refused(
                        adapter("0.1.0"), archive("0.2.0", "0.1.0", Map.of("Provide-Capability", ADAPTER), List.of())))
                .as("the framework takes a bundle of one name and version once")
                .extracting(Sentence::code)
                .containsExactly("modules.plan.canary-version");
    }

    @Test
    void whatIsMoreThanAnAdapterMayNot() throws IOException {
        assertThat(codes(adapter("0.1.0"), offering("0.2.0", ADAPTER + ",livery.lines;name=lines")))
                .containsExactly("modules.plan.canary-no-adapter");
        assertThat(codes(
                        adapter("0.1.0"),
                        offering("0.2.0", "osgi.service;objectClass:List<String>=\"livery.web.RestModule\"")))
                .containsExactly("modules.plan.canary-no-adapter");
        assertThat(codes(offering("0.1.0", ""), adapter("0.2.0"))).containsExactly("modules.plan.canary-no-adapter");
        assertThat(codes(
                        adapter("0.1.0"),
                        archive(
                                "0.2.0",
                                "0.2.0",
                                Map.of("Provide-Capability", ADAPTER, "Export-Package", "lines;version=\"1\""),
                                List.of())))
                .containsExactly("modules.plan.canary-no-adapter");
        assertThat(codes(
                        adapter("0.1.0"),
                        archive(
                                "0.2.0",
                                "0.2.0",
                                Map.of("Provide-Capability", ADAPTER),
                                List.of(new ModuleDescriptor.Migrations("lines", List.of("V1__one.sql"))))))
                .containsExactly("modules.plan.canary-no-adapter");
    }

    @Test
    void whatOthersNeedMayNot() throws IOException {
        ModuleArchive other = archives.write("other", "0.1.0", "other", "0.1.0", Map.of(), List.of(), "adapter-lines");

        assertThat(SideBySide.refused(Wanted.of(List.of(adapter("0.1.0"), other), List.of(adapter("0.2.0")))))
                .containsExactly(new Sentence(
                        "modules.plan.canary-needed", Map.of("module", "adapter-lines", "other", "other")));
    }

    @Test
    void itStartsAfterAllWhichItNeeds() throws IOException {
        Wanted wanted = Wanted.of(List.of(adapter("0.1.0")), List.of(adapter("0.2.0")));

        assertThat(wanted.modules()).containsOnlyKeys("adapter-lines", "adapter-lines@canary");
        assertThat(wanted.bundles())
                .extracting(Wanted.WantedBundle::location)
                .containsExactly(
                        "livery-module:adapter-lines/adapter.lines",
                        "livery-module:adapter-lines@canary/adapter.lines");
        assertThat(wanted.without(List.of("adapter-lines@canary")).modules())
                .as("one that fails goes alone")
                .containsOnlyKeys("adapter-lines");
    }

    private static List<String> codes(ModuleArchive first, ModuleArchive second) {
        return refused(first, second).stream().map(Sentence::code).toList();
    }

    private static List<Sentence> refused(ModuleArchive first, ModuleArchive second) {
        return SideBySide.refused(Wanted.of(List.of(first), List.of(second)));
    }

    private ModuleArchive adapter(String version) throws IOException {
        return offering(version, ADAPTER);
    }

    private ModuleArchive offering(String version, String capabilities) throws IOException {
        return archive(
                version,
                version,
                capabilities.isEmpty() ? Map.of() : Map.of("Provide-Capability", capabilities),
                List.of());
    }

    private ModuleArchive archive(
            String version,
            String bundleVersion,
            Map<String, String> headers,
            List<ModuleDescriptor.Migrations> migrations)
            throws IOException {
        return archives.write("adapter-lines", version, "adapter.lines", bundleVersion, headers, migrations);
    }
}
