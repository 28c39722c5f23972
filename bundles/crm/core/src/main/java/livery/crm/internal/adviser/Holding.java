package livery.crm.internal.adviser;

import livery.platform.PersonId;

/**
 * What somebody looks after in a store.
 *
 * @param tasks those that are not closed
 * @param leads those that somebody is at
 */
public record Holding(PersonId person, long customers, long tasks, long leads) {

    static Holding none(PersonId person) {
        return new Holding(person, 0, 0, 0);
    }

    Holding with(Held held, long count) {
        return switch (held) {
            case CUSTOMERS -> new Holding(person, count, tasks, leads);
            case TASKS -> new Holding(person, customers, count, leads);
            case LEADS -> new Holding(person, customers, tasks, count);
        };
    }

    long count(Held held) {
        return switch (held) {
            case CUSTOMERS -> customers;
            case TASKS -> tasks;
            case LEADS -> leads;
        };
    }

    /** How many things in all. */
    public long total() {
        return customers + tasks + leads;
    }
}
