package livery.modules.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import livery.archive.ArchiveWriter;
import livery.archive.ModuleArchive;
import livery.archive.ModuleDescriptor;

/** Archives for tests, each of one bundle in which nothing is but its manifest and empty files. */
public final class WrittenArchives {

    private final Path folder;
    private final ArchiveWriter.Signer signer;
    private String pages = "[]";
    private List<String> paths = List.of();
    private List<String> permissions = List.of();
    private List<String> settings = List.of();

    /** @param folder where they are written */
    public WrittenArchives(Path folder) {
        this(folder, null);
    }

    /** @param signer who signs them; null when nobody does */
    public WrittenArchives(Path folder, ArchiveWriter.Signer signer) {
        this.folder = folder;
        this.signer = signer;
    }

    /** Has those that are written from now on bring pages of the console: as JSON. */
    public WrittenArchives pages(String json) {
        pages = json;
        return this;
    }

    /** Has those that are written from now on answer there. */
    public WrittenArchives paths(String... some) {
        paths = List.of(some);
        return this;
    }

    /** Has those that are written from now on declare these permissions. */
    public WrittenArchives permissions(String... some) {
        permissions = List.of(some);
        return this;
    }

    /** Has those that are written from now on declare these settings. */
    public WrittenArchives settings(String... some) {
        settings = List.of(some);
        return this;
    }

    /** One of these headers and migrations, which needs these modules. */
    public ModuleArchive write(
            String id,
            String version,
            String bundle,
            String bundleVersion,
            Map<String, String> headers,
            List<ModuleDescriptor.Migrations> migrations,
            String... requires)
            throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", bundle);
        attributes.putValue("Bundle-Version", bundleVersion);
        headers.forEach(attributes::putValue);
        Path jar = Files.createTempFile(folder, bundle, ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file, manifest)) {
            // The beginning of its part of the console, where it says that it has one.
            entries.putNextEntry(new ZipEntry("console/plugin-1.js"));
            entries.closeEntry();
            entries.putNextEntry(new ZipEntry("console/pages.json"));
            entries.write(pages.getBytes(StandardCharsets.UTF_8));
            entries.closeEntry();
            for (ModuleDescriptor.Migrations one : migrations) {
                for (String migration : one.files()) {
                    entries.putNextEntry(new ZipEntry("db/" + one.tables() + "/" + migration));
                    entries.closeEntry();
                }
            }
        }
        Path archive = Files.createTempFile(folder, id, ".kar");
        new ArchiveWriter(new ModuleDescriptor(
                        ModuleDescriptor.FORMAT,
                        id,
                        version,
                        Map.of("en", id),
                        "[0.1,1)",
                        List.of(requires).stream()
                                .map(one -> new ModuleDescriptor.Requirement(one, "[0.1,1)"))
                                .toList(),
                        List.of(),
                        List.of(),
                        migrations,
                        List.of(),
                        permissions,
                        settings,
                        paths))
                .bundle(jar)
                .write(archive, signer);
        return ModuleArchive.read(archive);
    }
}
