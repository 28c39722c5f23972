package livery.crm.internal.rest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a customer is erased, for ever.
 *
 * @param confirm the customer's name, exactly as it is shown
 * @param reason recorded, 1 to 500 characters
 */
public record EraseJson(@Nullable String confirm, @Nullable String reason) {

    /** How many rows of each module were changed or removed. */
    public record Erased(Map<String, Long> rows) {}
}
