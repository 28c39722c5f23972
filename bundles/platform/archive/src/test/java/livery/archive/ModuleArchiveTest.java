package livery.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import livery.platform.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives as a stranger may have made them. */
class ModuleArchiveTest {

    private static final String BUNDLE = "repository/livery/example.core/1.2.3/example.core-1.2.3.jar";

    @TempDir
    private Path folder;

    private Path sound;

    @BeforeEach
    void write() throws IOException {
        sound = Archives.sound(folder);
    }

    @Test
    void aSoundOneTellsWhatIsInIt() throws IOException {
        ModuleArchive archive = ModuleArchive.read(sound);

        assertThat(archive.descriptor().id()).isEqualTo("example");
        assertThat(archive.descriptor().name("zh-CN")).isEqualTo("示例");
        assertThat(archive.descriptor().name("fr")).isEqualTo("Example");
        assertThat(archive.descriptor().migrations())
                .containsExactly(new ModuleDescriptor.Migrations("example", java.util.List.of("V1__one.sql")));
        assertThat(archive.headers("example.core")).containsEntry("Bundle-Version", "1.2.3");
        assertThat(archive.isSigned()).isFalse();

        Path jar = folder.resolve("out.jar");
        archive.extract(archive.descriptor().bundles().get(0), jar);
        assertThat(jar).hasSameBinaryContentAs(folder.resolve("example.core.jar"));
    }

    @Test
    void theSameBundlesMakeTheSameBytes() throws IOException {
        Path again = folder.resolve("again");
        Files.createDirectories(again);

        assertThat(Archives.sound(again)).hasSameBinaryContentAs(sound);
    }

    @Test
    void whatIsNoZipIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text.kar"), "no archive at all");

        assertThat(refused(text)).isEqualTo("modules.archive.no-zip");
        assertThat(refused(Files.write(folder.resolve("empty.kar"), new byte[0])))
                .isEqualTo("modules.archive.no-zip");
    }

    @Test
    void halfOfAFileIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(sound);
        Path half = Files.write(folder.resolve("half.kar"), java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(refused(half)).isEqualTo("modules.archive.no-zip");
    }

    @Test
    void aZipWithoutDescriptionIsRefused() throws IOException {
        assertThat(refused(changed(entries -> {
                    entries.remove(ArchiveReader.DESCRIPTOR);
                    return entries;
                })))
                .isEqualTo("modules.archive.no-module");
    }

    @Test
    void aBundleThatWasChangedIsRefused() throws IOException {
        assertThat(refused(changed(entries -> {
                    byte[] jar = entries.get(BUNDLE).clone();
                    jar[jar.length / 2] ^= 1;
                    entries.put(BUNDLE, jar);
                    return entries;
                })))
                .isEqualTo("modules.archive.checksum");
    }

    @Test
    void aFileThatIsNotNamedIsRefused() throws IOException {
        assertThat(refused(changed(entries -> {
                    entries.put("extra.class", new byte[] {1});
                    return entries;
                })))
                .isEqualTo("modules.archive.unnamed");
    }

    @Test
    void aFileThatIsNamedAndNotThereIsRefused() throws IOException {
        assertThat(refused(changed(entries -> {
                    entries.remove(BUNDLE);
                    return entries;
                })))
                .isEqualTo("modules.archive.missing");
    }

    @Test
    void namesThatLeaveTheirFolderAreRefused() throws IOException {
        for (String name : new String[] {"../outside.txt", "/etc/passwd", "a/../../b", "a\\b", ".hidden", "a//b"}) {
            assertThat(refused(changed(entries -> {
                        entries.put(name, new byte[] {1});
                        return entries;
                    })))
                    .as(name)
                    .isEqualTo("modules.archive.name");
        }
    }

    @Test
    void whatIsTooLargeOrTooMuchIsSaidWithNothingButNumbersAndNamesOfFiles() {
        assertThat(ModuleArchive.tooLarge().values()).isEqualTo(Map.of("most", "128 MB"));
        assertThat(ArchiveFaults.tooLarge("pages.json", 256 << 10).values())
                .isEqualTo(Map.of("file", "pages.json", "most", "256 KB"));
        assertThat(ArchiveFaults.tooLarge("a.jar", 20).values()).isEqualTo(Map.of("file", "a.jar", "most", "20 B"));
        assertThat(ArchiveFaults.tooMany(500).values()).isEqualTo(Map.of("most", 500));
        assertThat(ArchiveFaults.tooMany("a.jar", 50_000).values()).isEqualTo(Map.of("file", "a.jar", "most", 50_000));
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        byte[] zeros = new byte[5 << 20];
        assertThat(refused(changed(entries -> {
                    entries.put(BUNDLE, zeros);
                    return entries;
                })))
                .isEqualTo("modules.archive.file-too-large");
    }

    @Test
    void aBundleThatUnpacksToTooMuchIsRefused() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] zeros = new byte[60 << 20];
        for (int i = 0; i < 10; i++) {
            files.put("zeros" + i, zeros);
        }
        Path bomb = folder.resolve("bomb.kar");
        new ArchiveWriter(Archives.draft("example"))
                .bundle(Archives.bundle(folder, "example.bomb", files))
                .write(bomb, null);

        assertThat(Files.size(bomb)).isLessThan(2 << 20);
        assertThat(refused(bomb)).isEqualTo("modules.archive.file-too-large");
    }

    @Test
    void aJarThatIsAnotherBundleIsRefused() throws IOException {
        Path other = Archives.bundle(folder, "example.other", Map.of());
        byte[] jar = Files.readAllBytes(other);
        assertThat(refused(changed(entries -> {
                    String json = new String(entries.get(ArchiveReader.DESCRIPTOR), StandardCharsets.UTF_8)
                            .replaceAll(
                                    "\"sha256\" : \"[0-9a-f]{64}\",\n      \"size\" : \\d+\n    } \\],\n  \"files\"",
                                    "\"sha256\" : \"" + Sha256.hex(jar) + "\",\n      \"size\" : " + jar.length
                                            + "\n    } ],\n  \"files\"");
                    entries.put(ArchiveReader.DESCRIPTOR, json.getBytes(StandardCharsets.UTF_8));
                    entries.put(BUNDLE, jar);
                    return entries;
                })))
                .isIn("modules.archive.no-bundle", "modules.archive.checksum");
    }

    @Test
    void aJarWhoseManifestCannotBeReadIsRefused() throws IOException {
        byte[] jar = entries(Map.of("META-INF/MANIFEST.MF", "no header at all\n".getBytes(StandardCharsets.UTF_8)));
        String told = "\"sha256\" : \"" + Sha256.hex(jar) + "\",\n    \"size\" : " + jar.length;

        assertThat(refused(changed(entries -> {
                    String json = new String(entries.get(ArchiveReader.DESCRIPTOR), StandardCharsets.UTF_8)
                            .replaceFirst("\"sha256\" : \"[0-9a-f]{64}\",\\s+\"size\" : \\d+", told);
                    entries.put(ArchiveReader.DESCRIPTOR, json.getBytes(StandardCharsets.UTF_8));
                    entries.put(BUNDLE, jar);
                    return entries;
                })))
                .isEqualTo("modules.archive.no-bundle");
    }

    private byte[] entries(Map<String, byte[]> files) throws IOException {
        return Files.readAllBytes(Archives.zip(folder.resolve("entries.jar"), files));
    }

    @Test
    void aLaterFormatIsNamed() throws IOException {
        assertThat(refused(described("\"format\" : 1", "\"format\" : 2"))).isEqualTo("modules.archive.format");
    }

    @Test
    void descriptionsThatCannotBeAreRefused() throws IOException {
        assertThat(refused(described("\"id\" : \"example\"", "\"id\" : \"../x\"")))
                .isEqualTo("modules.archive.descriptor");
        assertThat(refused(described("\"version\" : \"1.2.3\"", "\"version\" : \"new\"")))
                .isEqualTo("modules.archive.descriptor");
        assertThat(refused(described("\"[0.1,1)\"", "\"[1,0.1)\""))).isEqualTo("modules.archive.descriptor");
        assertThat(refused(described("\"id\"", "\"surprise\" : 1, \"id\""))).isEqualTo("modules.archive.descriptor");
        for (String path : List.of("api/v1", "/a//b", "/a/", "/a b", "/a*", "/" + "a".repeat(200))) {
            assertThat(refused(described("/api/v1/tenants/*/examples", path)))
                    .as(path)
                    .isEqualTo("modules.archive.descriptor");
        }
        assertThat(refused(described("{", ""))).isEqualTo("modules.archive.descriptor");
    }

    @Test
    void oneFromBeforePathsWereToldHasNone() throws IOException {
        assertThat(ModuleArchive.read(sound).descriptor().paths()).containsExactly("/api/v1/tenants/*/examples");
        Path before = described(",\n  \"paths\" : [ \"/api/v1/tenants/*/examples\" ]", "");
        assertThat(ModuleArchive.read(before).descriptor().paths()).isEmpty();
    }

    private Path described(String part, String instead) throws IOException {
        return changed(entries -> {
            String json = new String(entries.get(ArchiveReader.DESCRIPTOR), StandardCharsets.UTF_8);
            assertThat(json).contains(part);
            entries.put(
                    ArchiveReader.DESCRIPTOR,
                    json.replaceFirst(java.util.regex.Pattern.quote(part), instead)
                            .getBytes(StandardCharsets.UTF_8));
            return entries;
        });
    }

    private Path changed(UnaryOperator<Map<String, byte[]>> change) throws IOException {
        return Archives.zip(folder.resolve("changed.kar"), change.apply(Archives.entries(sound)));
    }

    private static String refused(Path archive) {
        Fault fault = catchThrowableOfType(Fault.class, () -> ModuleArchive.read(archive));
        assertThat(fault).isNotNull();
        return fault.code();
    }
}
