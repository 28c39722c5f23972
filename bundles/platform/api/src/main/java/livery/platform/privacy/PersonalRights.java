package livery.platform.privacy;

import java.io.OutputStream;
import java.util.Map;
import livery.platform.CallContext;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A person's rights to what is held on them, over all modules that are installed. Whoever calls has asked for the
 * permission. While a module with personal data is away, both are refused as UNAVAILABLE: half an answer would pass for
 * the whole.
 */
@ProviderType
public interface PersonalRights {

    /** Writes all that is held as one JSON document, an object a module. Audited in the same unit of work. */
    void export(CallContext context, DataSubject subject, OutputStream to);

    /**
     * Writes a ZIP archive of that document, {@code data.json}, and of all files that are held, in a folder for each module;
     * these are read while they are written. Audited as {@link #export}.
     */
    void archive(CallContext context, DataSubject subject, OutputStream to);

    /**
     * Erases who the person was, in one unit of work over all modules, and audits that. Idempotent.
     *
     * @return how many rows each module has changed or removed
     */
    Map<String, Long> erase(CallContext context, DataSubject subject, String reason);
}
