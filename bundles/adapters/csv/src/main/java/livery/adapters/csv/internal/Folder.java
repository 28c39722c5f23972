package livery.adapters.csv.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** A watched folder. Files are moved into folders below it once they have been read. */
record Folder(Path path) {

    /** What keeps files from being read and moved there, or null. */
    @Nullable
    FieldFault trouble() {
        if (!Files.exists(path)) {
            return fault("csv.folder.missing");
        }
        if (!Files.isDirectory(path)) {
            return fault("csv.folder.no-folder");
        }
        if (!Files.isReadable(path) || !Files.isExecutable(path)) {
            return fault("csv.folder.unreadable");
        }
        return Files.isWritable(path) ? null : fault("csv.folder.not-writable");
    }

    private FieldFault fault(String code) {
        return new FieldFault(CsvAdapter.FOLDER, code, Map.of("folder", path.toString()));
    }
}
