package livery.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Archives for tests: a sound one, and what can be done to it. */
final class Archives {

    private Archives() {}

    static ModuleDescriptor draft(String id) {
        return new ModuleDescriptor(
                ModuleDescriptor.FORMAT,
                id,
                "1.2.3",
                Map.of("en", "Example", "zh-CN", "示例"),
                "[0.1,1)",
                List.of(new ModuleDescriptor.Requirement("crm", "[0.1,1)")),
                List.of(),
                List.of(),
                List.of(new ModuleDescriptor.Migrations("example", List.of("V1__one.sql"))),
                List.of(),
                List.of("example.read"),
                List.of("example.limit"),
                List.of("/api/v1/tenants/*/examples"));
    }

    static Path bundle(Path folder, String name, Map<String, byte[]> files) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", name);
        headers.putValue("Bundle-Version", "1.2.3");
        Path jar = folder.resolve(name + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file, manifest)) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                entries.putNextEntry(new ZipEntry(entry.getKey()));
                entries.write(entry.getValue());
                entries.closeEntry();
            }
        }
        return jar;
    }

    /** The files of which {@link #draft} tells. */
    static Map<String, byte[]> migrations() {
        return Map.of(
                "db/example/V1__one.sql",
                "create table if not exists example_one (id int)".getBytes(StandardCharsets.UTF_8));
    }

    static Path sound(Path folder) throws IOException {
        Path archive = folder.resolve("example.kar");
        new ArchiveWriter(draft("example"))
                .bundle(bundle(folder, "example.core", migrations()))
                .write(archive, null);
        return archive;
    }

    /** What is in an archive, by name. */
    static Map<String, byte[]> entries(Path archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    static Path zip(Path archive, Map<String, byte[]> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return archive;
    }
}
