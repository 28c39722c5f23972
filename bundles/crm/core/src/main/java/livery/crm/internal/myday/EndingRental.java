package livery.crm.internal.myday;

import java.time.Instant;
import livery.crm.CustomerId;
import org.jspecify.annotations.Nullable;

/** A rental that ends soon. */
public record EndingRental(
        long id,
        CustomerId customer,
        String name,
        Instant endsAt,
        @Nullable String plate,
        @Nullable String model) {}
