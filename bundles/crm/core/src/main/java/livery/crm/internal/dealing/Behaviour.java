package livery.crm.internal.dealing;

import java.util.List;
import livery.crm.internal.values.Money;

/**
 * What a customer does, summed up from their dealings. Serves A1.
 *
 * @param rentalDays days begun, of rentals that have ended
 * @param lastModels rented, the latest first
 * @param rentalSpend in the store's currency; where nothing was paid in it, in the one most used
 * @param pickUpPlaces the most used first, as are booking channels and payment methods
 */
public record Behaviour(
        long rentals,
        long rentalDays,
        List<String> lastModels,
        Money rentalSpend,
        long serviceVisits,
        Money serviceSpend,
        List<String> pickUpPlaces,
        List<String> bookingChannels,
        List<String> paymentMethods) {}
