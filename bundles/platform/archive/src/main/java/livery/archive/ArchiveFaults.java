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

    static Fault tooLarge(String what, long most) {
        return Fault.of(Fault.Kind.TOO_LARGE, "modules.archive.too-large", Map.of("what", what, "most", most));
    }
}
