package livery.crm;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer of a store as other modules see them. Serves A1.
 *
 * @param mobile E.164, with {@code ;ext=} and the extension where a land line has one
 * @param sex {@link Sex#UNKNOWN} when nobody said
 * @param region as written
 */
public record Customer(
        CustomerId id,
        String name,
        @Nullable String mobile,
        @Nullable String email,
        Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable String region,
        Instant createdAt) {}
