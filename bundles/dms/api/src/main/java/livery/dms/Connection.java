package livery.dms;

import livery.platform.TenantId;

/** An adapter configured for one tenant. */
public record Connection(TenantId tenant, long id, String name, Settings settings) {}
