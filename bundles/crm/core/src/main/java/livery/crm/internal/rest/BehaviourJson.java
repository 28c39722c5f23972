package livery.crm.internal.rest;

import java.util.List;
import livery.crm.internal.dealing.Behaviour;

/** What a customer does, summed up from their dealings. */
public record BehaviourJson(
        long rentals,
        long rentalDays,
        List<String> lastModels,
        MoneyJson rentalSpend,
        long serviceVisits,
        MoneyJson serviceSpend,
        List<String> pickUpPlaces,
        List<String> bookingChannels,
        List<String> paymentMethods) {

    static BehaviourJson of(Behaviour behaviour) {
        return new BehaviourJson(
                behaviour.rentals(),
                behaviour.rentalDays(),
                behaviour.lastModels(),
                MoneyJson.of(behaviour.rentalSpend()),
                behaviour.serviceVisits(),
                MoneyJson.of(behaviour.serviceSpend()),
                behaviour.pickUpPlaces(),
                behaviour.bookingChannels(),
                behaviour.paymentMethods());
    }
}
