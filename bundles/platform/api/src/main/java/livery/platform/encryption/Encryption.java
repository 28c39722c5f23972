package livery.platform.encryption;

import java.util.Optional;
import livery.platform.Fault;
import livery.platform.TenantId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Encrypts what a module keeps of sensitive values. A value belongs to a tenant and a purpose, the dotted name of where
 * it is kept ({@code crm.customer.identity-number}): copied to another place it cannot be read. Safe for many threads;
 * cheap enough to be called for each value of a batch.
 */
@ProviderType
public interface Encryption {

    /** The code of the refusal, of kind {@link Fault.Kind#UNAVAILABLE}, while there is no key. */
    String KEY_MISSING = "platform.encryption.key-missing";

    /**
     * The value as it may be kept: printable ASCII, another text each time.
     *
     * @throws Fault {@link #KEY_MISSING} while this is not {@link #available}
     */
    String encrypt(TenantId tenant, String purpose, String plain);

    /**
     * The value that was encrypted for this tenant and purpose.
     *
     * @throws Fault {@link #KEY_MISSING} when its key is not among those given, or
     *     {@code platform.encryption.unreadable}, of kind CONFLICT, when it was altered or kept somewhere else
     */
    String decrypt(TenantId tenant, String purpose, String stored);

    /**
     * As {@link #decrypt}, but a value that was stored before there were keys comes back as it is, and one that cannot
     * be read as nothing.
     */
    default Optional<String> read(TenantId tenant, String purpose, String stored) {
        if (!isEncrypted(stored)) {
            return Optional.of(stored);
        }
        try {
            return Optional.of(decrypt(tenant, purpose, stored));
        } catch (Fault e) {
            return Optional.empty();
        }
    }

    /**
     * 32 bytes that are the same for the same value of a tenant and purpose, whichever key encrypts now: what a unique
     * key or an exact search compares. Bring the value to its one form before.
     *
     * @throws Fault {@link #KEY_MISSING} while there is no key for it; there may be while this is not {@link #available}
     */
    byte[] blindIndex(TenantId tenant, String purpose, String plain);

    /** Whether the text has the form that {@link #encrypt} gives. */
    boolean isEncrypted(String stored);

    /** Whether the text has the form that {@link #encrypt} gives with the key that encrypts now. */
    default boolean isCurrent(String stored) {
        return available() && isEncrypted(stored) && stored.startsWith("v1:" + currentKey() + ":");
    }

    /**
     * The id of the key that encrypts now.
     *
     * @throws Fault {@link #KEY_MISSING} while this is not {@link #available}
     */
    String currentKey();

    /**
     * Whether values can be encrypted and indexed. When only a key is missing that some were encrypted with they cannot,
     * and those that other keys encrypted are read.
     */
    boolean available();

    /** Why this is not {@link #available}, as the code of a message, or nothing when it is. */
    Optional<String> trouble();
}
