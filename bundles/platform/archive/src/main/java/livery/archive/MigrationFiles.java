package livery.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The migrations in an archive's bundles: whether they are those that its descriptor tells of, and only add. */
final class MigrationFiles {

    private static final String EXPANDING = "db/";
    private static final String CONTRACTING = "contract/";
    private static final Pattern FILE = Pattern.compile("(" + EXPANDING + "|" + CONTRACTING + ")[^/]+/.+\\.sql");
    /** All of them together, in bytes. */
    private static final int LARGEST = 16 << 20;

    private int length;
    private final Set<String> brought = new TreeSet<>();

    static boolean isOne(String entry) {
        return FILE.matcher(entry).matches();
    }

    /**
     * Takes one of them, and returns how long it is.
     *
     * @throws livery.platform.Fault when it takes away what a version before may need, or keeps that from writing rows
     */
    long file(String entry, InputStream bytes) throws IOException {
        byte[] some = bytes.readNBytes(LARGEST - length + 1);
        length += some.length;
        if (length > LARGEST) {
            throw ArchiveFaults.tooLarge(printable(entry), LARGEST);
        }
        if (entry.startsWith(EXPANDING)) {
            String sql = new String(some, StandardCharsets.UTF_8);
            if (DestructiveSql.isIn(sql)) {
                throw ArchiveFaults.file("destructive", printable(entry));
            }
            if (MandatoryColumns.isIn(sql)) {
                throw ArchiveFaults.file("mandatory", printable(entry));
            }
            if (Triggers.areIn(sql)) {
                throw ArchiveFaults.file("trigger", printable(entry));
            }
        }
        brought.add(entry);
        return some.length;
    }

    /** @throws livery.platform.Fault when one is told of and not there, or there and not told of */
    void check(ModuleDescriptor descriptor) {
        Set<String> told = new TreeSet<>();
        told(EXPANDING, descriptor.migrations(), told);
        told(CONTRACTING, descriptor.contractions(), told);
        Set<String> different = new TreeSet<>(told);
        different.addAll(brought);
        different.removeIf(file -> told.contains(file) && brought.contains(file));
        different.stream().findFirst().ifPresent(file -> {
            throw ArchiveFaults.file("migrations", printable(file));
        });
    }

    private static void told(String folder, List<ModuleDescriptor.Migrations> migrations, Set<String> told) {
        for (ModuleDescriptor.Migrations one : migrations) {
            one.files().forEach(file -> told.add(folder + one.tables() + "/" + file));
        }
    }

    private static String printable(String file) {
        return file.replaceAll("[^ -~]", "?");
    }
}
