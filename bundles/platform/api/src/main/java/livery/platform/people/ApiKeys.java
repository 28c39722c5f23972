package livery.platform.people;

import java.time.Instant;
import java.util.List;
import livery.platform.CallContext;
import livery.platform.KeyScope;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The keys with which machines act for people. Each method asks for {@link People#MANAGE}. */
@ProviderType
public interface ApiKeys {

    /**
     * A key to be.
     *
     * @param expires when it ends, or null for never
     * @param scope some of the tenants and permissions of the person
     */
    record NewKey(String name, @Nullable Instant expires, KeyScope scope) {

        /** For all that the person may do, for ever. */
        public static NewKey unlimited(String name) {
            return new NewKey(name, null, KeyScope.ALL);
        }
    }

    /** A key as it is shown once. */
    record Made(long id, String secret) {}

    /**
     * A key as listed.
     *
     * @param expires when it ends, or null for never
     * @param lastUsed to the minute, or null when it never was
     */
    record Key(
            long id,
            String name,
            Instant createdAt,
            @Nullable Instant expires,
            KeyScope scope,
            @Nullable Instant lastUsed) {}

    /**
     * Makes a key. It is shown this once.
     *
     * @throws livery.platform.Fault when there is no such person, a field is wrong, the scope is wider than what the
     *     person may do, or the person may do more than the caller
     */
    Made add(CallContext context, PersonId person, NewKey key);

    /** The keys of a person, also those that have expired, the oldest first. */
    List<Key> list(CallContext context, PersonId person);

    /**
     * Removes a key; from then on it is refused.
     *
     * @throws livery.platform.Fault when the person has no such key
     */
    void revoke(CallContext context, PersonId person, long key);
}
