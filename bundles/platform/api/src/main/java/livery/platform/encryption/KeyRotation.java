package livery.platform.encryption;

import livery.platform.CallContext;
import livery.platform.jobs.Job;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Brings all rows under the key that encrypts now: what was stored plain before there were keys, and what an earlier key
 * encrypted. It is done by itself, at night, once for each new key.
 */
@ProviderType
public interface KeyRotation {

    /** The permission to start it. */
    String MANAGE = "platform.encryption.manage";

    /**
     * Starts it now, as a job of the group; when that has succeeded no row needs an earlier key. Asks for
     * {@link #MANAGE} in the group.
     *
     * @throws livery.platform.Fault {@link Encryption#KEY_MISSING}
     */
    Job start(CallContext context);
}
