package livery.dms.internal.intake;

import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;

/** The mappings of the connections of a tenant, read inside its unit of work. */
@FunctionalInterface
public interface Mappings {

    /** Null when there never was such a connection. */
    @Nullable
    Mapping of(TenantId tenant, long connectionId);
}
