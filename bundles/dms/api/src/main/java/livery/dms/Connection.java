package livery.dms;

import livery.platform.TenantId;

/**
 * An adapter configured for one tenant.
 *
 * @param region ISO 3166 country of the tenant, which may tell how systems there write what they leave unsaid
 */
public record Connection(TenantId tenant, long id, String name, Settings settings, String region) {}
