package livery.archive;

import java.util.Map;
import livery.platform.Fault;

/** Why an archive is refused; each has its sentence among the messages of the modules. */
final class ArchiveFaults {

    private ArchiveFaults() {}

    static Fault of(String reason, Map<String, ?> values) {
        return Fault.of(Fault.Kind.INVALID, "modules.archive." + reason, values);
    }

    static Fault of(String reason) {
        return of(reason, Map.of());
    }

    /** @param reason what in it cannot be */
    static Fault descriptor(String reason) {
        return of("descriptor", Map.of("reason", reason));
    }

    static Fault file(String reason, String file) {
        return of(reason, Map.of("file", file));
    }

    static Fault tooLarge(long mostBytes) {
        return tooMuch("too-large", Map.of("most", size(mostBytes)));
    }

    static Fault tooLarge(String file, long mostBytes) {
        return tooMuch("file-too-large", Map.of("file", file, "most", size(mostBytes)));
    }

    static Fault tooMany(int mostFiles) {
        return tooMuch("too-many", Map.of("most", mostFiles));
    }

    static Fault tooMany(String file, int mostFiles) {
        return tooMuch("file-too-many", Map.of("file", file, "most", mostFiles));
    }

    private static Fault tooMuch(String reason, Map<String, ?> values) {
        return Fault.of(Fault.Kind.TOO_LARGE, "modules.archive." + reason, values);
    }

    private static String size(long bytes) {
        if (bytes < 1 << 10) {
            return bytes + " B";
        }
        return bytes < 1 << 20 ? (bytes >> 10) + " KB" : (bytes >> 20) + " MB";
    }
}
