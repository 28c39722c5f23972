package livery.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;

/** A bundle inside an archive, which may itself be packed to burst. */
final class BundleJar {

    private static final long LARGEST_UNPACKED = 512L << 20;
    private static final int MOST_ENTRIES = 50_000;

    private BundleJar() {}

    /**
     * What a bundle holds, when it is the one that the descriptor tells of.
     *
     * @param jar in memory, so that what cannot be read of it is wrong
     * @param migrations to which those in it are added
     */
    static BundleContent read(InputStream jar, ModuleDescriptor.BundleFile told, MigrationFiles migrations) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ConsolePart console;
        try (JarInputStream entries = new JarInputStream(jar, false)) {
            Manifest manifest = entries.getManifest();
            if (manifest == null) {
                throw ArchiveFaults.file("no-bundle", told.file());
            }
            manifest.getMainAttributes().forEach((name, value) -> headers.put(name.toString(), value.toString()));
            console = unpack(entries, told.file(), migrations);
        } catch (IOException | IllegalArgumentException e) {
            throw ArchiveFaults.file("no-bundle", told.file());
        }
        String name =
                headers.getOrDefault("Bundle-SymbolicName", "").split(";", 2)[0].strip();
        if (!name.equals(told.name())
                || !headers.getOrDefault("Bundle-Version", "").equals(told.version())) {
            throw ArchiveFaults.file("no-bundle", told.file());
        }
        console.check(headers, told.name());
        return new BundleContent(headers, console.pages(told.name()));
    }

    private static ConsolePart unpack(JarInputStream entries, String file, MigrationFiles migrations)
            throws IOException {
        long unpacked = 0;
        int count = 0;
        byte[] buffer = new byte[1 << 16];
        ConsolePart console = new ConsolePart();
        for (JarEntry entry = entries.getNextJarEntry(); entry != null; entry = entries.getNextJarEntry()) {
            if (++count > MOST_ENTRIES) {
                throw ArchiveFaults.tooMany(file, MOST_ENTRIES);
            }
            console.name(entry.getName());
            if (ConsolePart.isScript(entry.getName())) {
                unpacked += console.script(entry.getName(), entries);
            }
            if (entry.getName().equals(PageNames.FILE)) {
                unpacked += console.pages(entries);
            }
            if (MigrationFiles.isOne(entry.getName())) {
                unpacked += migrations.file(entry.getName(), entries);
            }
            int read;
            while ((read = entries.read(buffer)) >= 0) {
                unpacked += read;
                if (unpacked > LARGEST_UNPACKED) {
                    throw ArchiveFaults.tooLarge(file, LARGEST_UNPACKED);
                }
            }
        }
        return console;
    }
}
