package livery.platform.encryption;

import java.util.Optional;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/** A module's rows with encrypted values: registered as a service by each module that has any. */
@ConsumerType
public interface EncryptedRows {

    /** The module's name. */
    String module();

    /**
     * Looks at some of the rows of the context's tenant, in a unit of work of its own, and encrypts with the key that
     * encrypts now what is not: what was stored plain before there were keys, and what an earlier key encrypted.
     * Repeatable.
     *
     * @param after where the step before ended, or null to begin
     * @param most rows to look at
     * @throws livery.platform.Fault {@link Encryption#KEY_MISSING}
     */
    Step encryptSome(CallContext context, @Nullable String after, int most);

    /**
     * How many of the tenant's rows hold a value that is not under the key that encrypts now: under another one, or
     * plain. What {@link #encryptSome} cannot read is among them.
     *
     * @throws livery.platform.Fault {@link Encryption#KEY_MISSING}
     */
    long outdated(CallContext context);

    /**
     * What a step did.
     *
     * @param looked how many rows it looked at
     * @param changed how many of them it wrote
     * @param next where to go on, or nothing when all rows have been looked at
     */
    record Step(int looked, int changed, Optional<String> next) {}
}
