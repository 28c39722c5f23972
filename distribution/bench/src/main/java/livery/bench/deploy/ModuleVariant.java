package livery.bench.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import livery.archive.ArchiveWriter;
import livery.archive.ModuleArchive;
import livery.archive.ModuleDescriptor;
import livery.database.Directories;
import org.jspecify.annotations.Nullable;

/** Another version of a module that is there as an archive: the same code under another number, and what is added. */
public final class ModuleVariant {

    private final ModuleArchive archive;
    private final String version;
    private final Map<String, Map<String, byte[]>> added = new TreeMap<>();
    private final Map<String, Map<String, String>> headers = new TreeMap<>();
    private final Map<String, List<String>> migrations = new TreeMap<>();
    private final Map<String, List<String>> contractions = new TreeMap<>();
    private final List<ModuleDescriptor.Requirement> requires = new ArrayList<>();

    /** @param version of the module and of each of its bundles */
    public ModuleVariant(Path archive, String version) throws IOException {
        this.archive = ModuleArchive.read(archive);
        this.version = version;
    }

    /** Adds a file to a bundle, or puts it in the place of the one that is there. */
    public ModuleVariant file(String bundle, String place, byte[] bytes) {
        added.computeIfAbsent(bundle, any -> new LinkedHashMap<>()).put(place, bytes);
        return this;
    }

    /** Adds what a bundle brings a migration of some tables, and has the descriptor tell of it. */
    public ModuleVariant migration(String bundle, String tables, String file, String sql) {
        migrations.computeIfAbsent(tables, any -> new ArrayList<>()).add(file);
        return file(bundle, "db/" + tables + "/" + file, sql.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #migration}, of one that takes away what only former versions need. */
    public ModuleVariant contraction(String bundle, String tables, String file, String sql) {
        contractions.computeIfAbsent(tables, any -> new ArrayList<>()).add(file);
        return file(bundle, "contract/" + tables + "/" + file, sql.getBytes(StandardCharsets.UTF_8));
    }

    /** Sets a header of a bundle's manifest. */
    public ModuleVariant header(String bundle, String header, String value) {
        headers.computeIfAbsent(bundle, any -> new TreeMap<>()).put(header, value);
        return this;
    }

    /** Has it need one more module. */
    public ModuleVariant requires(String module, String versions) {
        requires.add(new ModuleDescriptor.Requirement(module, versions));
        return this;
    }

    /** Writes its archive, unsigned when there is nobody to sign it. */
    public Path write(Path target, ArchiveWriter.@Nullable Signer signer) throws IOException {
        Path folder = Files.createTempDirectory("livery-variant");
        try {
            ArchiveWriter writer = new ArchiveWriter(draft());
            for (ModuleDescriptor.BundleFile bundle : archive.descriptor().bundles()) {
                Path jar = folder.resolve(bundle.name() + ".jar");
                archive.extract(bundle, jar);
                writer.bundle(rewritten(bundle.name(), jar));
            }
            writer.write(target, signer);
            return target;
        } finally {
            Directories.delete(folder);
        }
    }

    private ModuleDescriptor draft() {
        ModuleDescriptor from = archive.descriptor();
        List<ModuleDescriptor.Requirement> needs = new ArrayList<>(from.requires());
        needs.addAll(requires);
        return new ModuleDescriptor(
                from.format(),
                from.id(),
                version,
                from.names(),
                from.platform(),
                needs,
                List.of(),
                List.of(),
                and(from.migrations(), migrations),
                and(from.contractions(), contractions),
                from.permissions(),
                from.settings(),
                from.paths());
    }

    private static List<ModuleDescriptor.Migrations> and(
            List<ModuleDescriptor.Migrations> stored, Map<String, List<String>> added) {
        List<ModuleDescriptor.Migrations> all = new ArrayList<>();
        Map<String, List<String>> more = new TreeMap<>(added);
        for (ModuleDescriptor.Migrations one : stored) {
            List<String> files = new ArrayList<>(one.files());
            List<String> further = more.remove(one.tables());
            files.addAll(further == null ? List.of() : further);
            all.add(new ModuleDescriptor.Migrations(one.tables(), files));
        }
        more.forEach((tables, files) -> all.add(new ModuleDescriptor.Migrations(tables, files)));
        return all;
    }

    private Path rewritten(String bundle, Path jar) throws IOException {
        Path target = jar.resolveSibling("new-" + jar.getFileName());
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (InputStream stored = Files.newInputStream(jar);
                JarInputStream entries = new JarInputStream(stored, false)) {
            Manifest manifest = entries.getManifest();
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            headers.getOrDefault(bundle, Map.of())
                    .forEach((header, value) -> manifest.getMainAttributes().putValue(header, value));
            for (JarEntry entry = entries.getNextJarEntry(); entry != null; entry = entries.getNextJarEntry()) {
                // Folders too: they are what migrations are looked for in.
                files.put(entry.getName(), entries.readAllBytes());
            }
            added.getOrDefault(bundle, Map.of()).forEach((place, bytes) -> {
                for (int end = place.indexOf('/'); end >= 0; end = place.indexOf('/', end + 1)) {
                    files.putIfAbsent(place.substring(0, end + 1), new byte[0]);
                }
                files.put(place, bytes);
            });
            write(target, manifest, files);
        }
        return target;
    }

    private static void write(Path target, Manifest manifest, Map<String, byte[]> files) throws IOException {
        try (OutputStream file = Files.newOutputStream(target);
                JarOutputStream entries = new JarOutputStream(file, manifest)) {
            for (Map.Entry<String, byte[]> one : files.entrySet()) {
                entries.putNextEntry(new ZipEntry(one.getKey()));
                entries.write(one.getValue());
                entries.closeEntry();
            }
        }
    }
}
