package livery.crm.internal.values;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Tenant;
import livery.platform.Tenants;

/**
 * A store at a moment.
 *
 * @param now in milliseconds
 */
public record StoreNow(Tenant store, Instant now) {

    public StoreNow {
        now = now.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * The caller's store at this moment.
     *
     * @throws Fault {@code platform.tenant.unknown}
     */
    public static StoreNow of(Tenants tenants, CallContext context) {
        return new StoreNow(
                tenants.find(context.tenant()).orElseThrow(() -> Fault.notFound("platform.tenant.unknown")),
                Instant.now());
    }

    /** The date on the store's wall. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, store.timeZone());
    }
}
