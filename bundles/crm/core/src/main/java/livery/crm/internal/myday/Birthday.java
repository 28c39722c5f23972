package livery.crm.internal.myday;

import java.time.LocalDate;
import java.time.MonthDay;
import livery.crm.CustomerId;

/**
 * A birthday of a customer that is near.
 *
 * @param on the day in the store; that of somebody born on 29 February is the 28th where there is no 29th
 */
public record Birthday(CustomerId customer, String name, LocalDate on, int turns) {

    static Birthday next(CustomerId customer, String name, LocalDate born, LocalDate today) {
        MonthDay day = MonthDay.from(born);
        LocalDate on = day.atYear(today.getYear());
        if (on.isBefore(today)) {
            on = day.atYear(today.getYear() + 1);
        }
        return new Birthday(customer, name, on, on.getYear() - born.getYear());
    }
}
