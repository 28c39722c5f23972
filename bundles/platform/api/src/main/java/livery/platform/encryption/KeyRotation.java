package livery.platform.encryption;

import java.util.function.Consumer;
import livery.platform.CallContext;
import org.osgi.annotation.versioning.ProviderType;

/** Brings all rows under the key that encrypts now. */
@ProviderType
public interface KeyRotation {

    /** The permission to run it. */
    String MANAGE = "platform.encryption.manage";

    /**
     * Encrypts, in batches and store by store, what is still plain or under an earlier key. When it ends, no row needs
     * an earlier key. It may be broken off and run again; several may run at once. Asks for {@link #MANAGE} in the
     * group.
     *
     * @param progress told after each batch
     * @return what it has done
     * @throws livery.platform.Fault {@link Encryption#KEY_MISSING}
     */
    Progress run(CallContext context, Consumer<Progress> progress);

    /**
     * How far it has come.
     *
     * @param stores that are done
     * @param looked rows that it has looked at
     * @param changed rows of these that it has written
     */
    record Progress(long stores, long looked, long changed) {}
}
