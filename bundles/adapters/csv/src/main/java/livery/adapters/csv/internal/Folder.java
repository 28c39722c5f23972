package livery.adapters.csv.internal;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** A watched folder. Files are moved into folders below it once they have been read. */
record Folder(Path path) {

    static final String DONE = ".done";
    static final String ERROR = ".error";

    /** Its files are passed over, as hidden ones are; where files go once they are read is such a folder as well. */
    boolean isHidden() {
        Path name = path.normalize().getFileName();
        return name != null && name.toString().startsWith(".");
    }

    /** What keeps files from being read and moved there, or null. */
    @Nullable
    FieldFault trouble() {
        if (isHidden()) {
            return fault("csv.folder.hidden");
        }
        if (!Files.exists(path)) {
            return fault("csv.folder.missing");
        }
        if (!Files.isDirectory(path)) {
            return fault("csv.folder.no-folder");
        }
        if (!Files.isReadable(path) || !Files.isExecutable(path)) {
            return fault("csv.folder.unreadable");
        }
        if (!Files.isWritable(path)) {
            return fault("csv.folder.not-writable");
        }
        return Stream.of(DONE, ERROR)
                .map(path::resolve)
                .filter(Folder::leadsElsewhere)
                .findFirst()
                .map(below -> fault("csv.folder.linked", below))
                .orElse(null);
    }

    /** A link may lead into another store's folder, and what is there must be neither read nor added to. */
    static boolean leadsElsewhere(Path below) {
        return Files.exists(below, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(below, LinkOption.NOFOLLOW_LINKS);
    }

    /** Files that are there and cannot be opened by the name that this process sees, or null. */
    @Nullable
    FieldFault unreadableNames() {
        String[] found = path.toFile().list((folder, name) -> !name.startsWith(".") && garbled(folder, name));
        return found == null || found.length == 0
                ? null
                : new FieldFault(
                        CsvAdapter.FOLDER,
                        "csv.folder.names",
                        Map.of("folder", path.toString(), "count", found.length, "file", found[0]));
    }

    /** Bytes that are no characters here come as a question mark, or as the character for such bytes. */
    private static boolean garbled(File folder, String name) {
        return (name.indexOf('?') >= 0 || name.indexOf('\uFFFD') >= 0) && !new File(folder, name).exists();
    }

    private FieldFault fault(String code) {
        return fault(code, path);
    }

    private static FieldFault fault(String code, Path folder) {
        return new FieldFault(CsvAdapter.FOLDER, code, Map.of("folder", folder.toString()));
    }
}
