package livery.dms;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One file or delivery being taken in. Used by one thread. Records are stored in batches; what a batch held is stored
 * with its outcome and its raw text, or not at all.
 */
@ProviderType
public interface ImportRun {

    /** How many records, from the first, have been taken in by an earlier run: the adapter passes over them. */
    long alreadyTaken();

    /**
     * Names the columns, before the first record.
     *
     * @throws livery.platform.Fault when a column that the mapping needs is missing
     */
    void columns(List<String> columns);

    /**
     * Passes over a record that was taken in by an earlier run.
     *
     * @throws ImportPaused as {@link #accept} does
     */
    void passOver();

    /**
     * Takes a record in.
     *
     * @param bytesRead how far the reading has come
     * @throws ImportPaused when the connection was paused or is going down; everything before is safe
     */
    void accept(RawRecord record, long bytesRead);

    /** All has been read. Idempotent. */
    void finish();

    /** It cannot be read any further, for a reason that a clerk understands. */
    void fail(String code, Map<String, ?> values);
}
