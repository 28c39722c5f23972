package livery.dms;

import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Where a connection's routes hand over what they read. Safe for many threads. */
@ProviderType
public interface Intake {

    /**
     * Begins to take in one file or delivery, or goes on with it where it was left when the process ended or the
     * connection was paused.
     *
     * @param name as people know it: the file's name
     * @param bytes its length, or -1 when unknown
     * @param fingerprint tells this content from another of the same name, cheaply: length and time of change, say
     */
    ImportRun begin(String name, long bytes, String fingerprint);

    /**
     * Tells how the connection is: what keeps it from working, or null when it works. Cheap when nothing has changed.
     */
    void report(@Nullable FieldFault trouble);
}
