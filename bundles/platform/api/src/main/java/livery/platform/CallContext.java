package livery.platform;

import java.util.Locale;

/**
 * On whose behalf, in which tenant and why something is done: the first argument at every API edge. A unit of work
 * serves exactly the tenant that is named here.
 *
 * @param permissions what the person may do in this tenant
 * @param locale the language of the texts that come back
 * @param cause what set this off, for logs: a request id, the name of a job
 */
public record CallContext(TenantId tenant, PersonId person, Permissions permissions, Locale locale, String cause) {

    /** The platform acting on its own in a tenant, with every permission. */
    public static CallContext system(TenantId tenant, String cause) {
        return new CallContext(tenant, PersonId.SYSTEM, Permissions.ALL, Locale.ENGLISH, cause);
    }

    /** The same person for the same cause in another tenant, where they may do nothing. */
    public CallContext in(TenantId other) {
        return other.equals(tenant) ? this : new CallContext(other, person, Permissions.NONE, locale, cause);
    }

    /**
     * Passes when the permission is held.
     *
     * @throws Fault of kind {@link Fault.Kind#FORBIDDEN} otherwise
     */
    public void require(String permission) {
        if (!permissions.allows(permission)) {
            throw Fault.forbidden(permission);
        }
    }
}
