package livery.platform;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Who signs in, by which proof, and what they may do where. */
@ProviderType
public interface Identities {

    /**
     * Checks name and password and opens a session. Takes the same time whether the name exists or not.
     *
     * @param address where the call comes from, as an IP address
     * @param userAgent what the caller says it is, or null
     * @return the session's secret, or nothing when name or password is wrong
     * @throws Fault of kind TOO_MANY when name or address has failed too often, or too many sign in at once
     */
    Optional<String> signIn(String name, String password, String address, @Nullable String userAgent);

    /** Whose session this secret opened, or nothing when it is unknown, ended or too old. */
    Optional<Identity> bySession(String secret);

    /** Whose key this is, or nothing when it is unknown, revoked or expired. */
    Optional<Identity> byApiKey(String key);

    /** Ends a session. Idempotent. */
    void signOut(String secret);

    /** What the person may do in the tenant; {@link Permissions#NONE} without a role there. */
    Permissions permissions(PersonId person, TenantId tenant);

    /** What may be done in the tenant by this proof: what the person may, as far as the proof reaches. */
    Permissions permissions(Identity who, TenantId tenant);

    /** The stores that this proof reaches and the person has a role in, in the order of their ids. */
    default List<Tenant> stores(Identity who, @Nullable TenantId after, int limit) {
        return stores(who, "", after, limit);
    }

    /**
     * As {@link #stores(Identity, TenantId, int)}, those that are found by what was typed.
     *
     * @param typed a part of the name, the code or the brand's name; empty for all
     */
    List<Tenant> stores(Identity who, String typed, @Nullable TenantId after, int limit);

    /** The one of those {@link #stores(Identity, TenantId, int)} that has this id, or nothing when it is not among them. */
    Optional<Tenant> store(Identity who, TenantId id);

    /** The stores in which the person has a role, in the order of their ids. */
    List<Tenant> stores(PersonId person, @Nullable TenantId after, int limit);

    /** Remembers the language that the person reads. */
    void useLanguage(PersonId person, String language);
}
