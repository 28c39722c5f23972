package livery.crm.internal.values;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import livery.platform.Tenant;

/**
 * A store at a moment.
 *
 * @param now in milliseconds
 */
public record StoreNow(Tenant store, Instant now) {

    public StoreNow {
        now = now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The date on the store's wall. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, store.timeZone());
    }
}
