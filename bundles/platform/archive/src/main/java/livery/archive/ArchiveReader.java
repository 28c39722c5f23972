package livery.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Reads archives as what a stranger may have made: nothing is believed before it is counted. */
final class ArchiveReader {

    static final String DESCRIPTOR = "META-INF/livery/module.json";
    static final String SIGNATURE = "META-INF/livery/module.sig";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private static final int MOST_ENTRIES = 500;
    private static final int LARGEST_DESCRIPTOR = 1 << 20;
    private static final int LARGEST_SIGNATURE = 4 << 10;
    private static final int LARGEST_FILE = 64 << 20;

    private ArchiveReader() {}

    static ModuleArchive read(Path file) throws IOException {
        if (Files.size(file) > ModuleArchive.LARGEST) {
            throw ModuleArchive.tooLarge();
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<String> entries = names(zip);
            if (!entries.contains(DESCRIPTOR)) {
                throw ArchiveFaults.file("no-module", DESCRIPTOR);
            }
            byte[] json = bytes(zip, DESCRIPTOR, LARGEST_DESCRIPTOR);
            ModuleDescriptor descriptor = Descriptors.read(json);
            ModuleSignature signature =
                    entries.contains(SIGNATURE) ? ModuleSignature.read(bytes(zip, SIGNATURE, LARGEST_SIGNATURE)) : null;
            return checked(file, zip, entries, json, descriptor, signature);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw ArchiveFaults.of("no-zip", Map.of("reason", String.valueOf(e.getMessage())));
        }
    }

    private static ModuleArchive checked(
            Path file,
            ZipFile zip,
            Set<String> entries,
            byte[] json,
            ModuleDescriptor descriptor,
            @Nullable ModuleSignature signature)
            throws IOException {
        Set<String> left = new HashSet<>(entries);
        left.removeAll(Set.of(DESCRIPTOR, SIGNATURE, MANIFEST));
        Map<String, Map<String, String>> headers = new HashMap<>();
        List<Map<String, String>> pages = new ArrayList<>();
        MigrationFiles migrations = new MigrationFiles();
        for (ModuleDescriptor.BundleFile one : descriptor.bundles()) {
            byte[] bundle = told(zip, left, one.file(), one.sha256(), one.size());
            BundleContent content = BundleJar.read(new ByteArrayInputStream(bundle), one, migrations);
            headers.put(one.name(), content.headers());
            pages.addAll(content.pages());
        }
        migrations.check(descriptor);
        for (ModuleDescriptor.OtherFile one : descriptor.files()) {
            told(zip, left, one.file(), one.sha256(), one.size());
        }
        if (!left.isEmpty()) {
            throw ArchiveFaults.file("unnamed", Collections.min(left));
        }
        return new ModuleArchive(file, Sha256.hex(file), json, descriptor, signature, Map.copyOf(headers), pages);
    }

    /** A file that the descriptor tells of, when it is what is told. */
    private static byte[] told(ZipFile zip, Set<String> left, String name, String sha256, long size)
            throws IOException {
        if (!left.remove(name)) {
            throw ArchiveFaults.file("missing", name);
        }
        if (size > LARGEST_FILE) {
            throw ArchiveFaults.tooLarge(name, LARGEST_FILE);
        }
        byte[] bytes = bytes(zip, name, (int) size);
        if (bytes.length != size || !Sha256.hex(bytes).equals(sha256)) {
            throw ArchiveFaults.file("checksum", name);
        }
        return bytes;
    }

    private static Set<String> names(ZipFile zip) {
        if (zip.size() > MOST_ENTRIES) {
            throw ArchiveFaults.tooMany(MOST_ENTRIES);
        }
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            String path = entry.isDirectory() ? name.substring(0, name.length() - 1) : name;
            if (!EntryName.isSafe(path)) {
                throw ArchiveFaults.file("name", path.replaceAll("[^ -~]", "?"));
            }
            if (!entry.isDirectory() && !names.add(name)) {
                throw ArchiveFaults.file("twice", name);
            }
        }
        return names;
    }

    /** What an entry holds, when that is no more than is allowed: its own word for its size counts for nothing. */
    private static byte[] bytes(ZipFile zip, String name, int most) throws IOException {
        try (InputStream stored = open(zip, name)) {
            byte[] bytes = stored.readNBytes(most + 1);
            if (bytes.length > most) {
                throw ArchiveFaults.tooLarge(name, most);
            }
            return bytes;
        }
    }

    static InputStream open(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw ArchiveFaults.file("missing", name);
        }
        return zip.getInputStream(entry);
    }
}
