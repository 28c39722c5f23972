package livery.crm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle as an outside system wrote it.
 *
 * @param owner external id of the customer who owns it, in the same source
 * @param energy such as petrol, diesel, hybrid, electric; as written
 */
public record VehicleRecord(
        String externalId,
        @Nullable String vin,
        @Nullable String plate,
        @Nullable String brand,
        @Nullable String series,
        @Nullable String model,
        @Nullable String energy,
        @Nullable LocalDate firstRegisteredOn,
        @Nullable String owner) {}
