package livery.crm.internal.person;

import java.time.Instant;
import java.util.List;

/** The same human or company as customer of several stores. */
public record Person(long id, Instant since, List<Link> customers) {

    public Person {
        customers = List.copyOf(customers);
    }

    /** One of the customers. */
    public record Link(long customer, long store, KeyKind reason, Instant linkedAt) {}
}
