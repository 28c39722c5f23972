package livery.crm.internal.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import livery.crm.Customers;
import livery.crm.internal.myday.Birthday;
import livery.crm.internal.myday.EndingRental;
import livery.crm.internal.myday.MyDay;
import livery.crm.internal.task.Task;
import livery.crm.internal.task.TaskFilter;
import livery.crm.internal.task.TaskList;
import livery.crm.internal.task.Tasks;
import livery.crm.internal.values.StoreNow;
import livery.platform.CallContext;
import livery.platform.people.Staff;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** What awaits the caller today. */
@Path("tenants/{tenant}/my-day")
@Produces(MediaType.APPLICATION_JSON)
public final class MyDayResource {

    private final MyDay day;
    private final TaskList tasks;
    private final Staff staff;

    MyDayResource(MyDay day, TaskList tasks, Staff staff) {
        this.day = day;
        this.tasks = tasks;
        this.staff = staff;
    }

    /**
     * A birthday that is near.
     *
     * @param on the day in the store
     * @param turns how old they will be
     */
    public record BirthdayJson(CustomerRefJson customer, LocalDate on, int turns) {

        static BirthdayJson of(Birthday one) {
            return new BirthdayJson(new CustomerRefJson(one.customer().toString(), one.name()), one.on(), one.turns());
        }
    }

    /** A rental that ends soon. */
    public record EndingRentalJson(
            String id,
            CustomerRefJson customer,
            Instant endsAt,
            @Nullable String plate,
            @Nullable String model) {

        static EndingRentalJson of(EndingRental one) {
            return new EndingRentalJson(
                    Long.toString(one.id()),
                    new CustomerRefJson(one.customer().toString(), one.name()),
                    one.endsAt(),
                    one.plate(),
                    one.model());
        }
    }

    /**
     * The day; each list has at most 50 entries.
     *
     * @param today in the store
     * @param tasks the caller's that are due today or were before
     * @param moreTasks whether there are more of them
     * @param birthdays of customers that the caller looks after
     * @param moreBirthdays whether there are more of them
     * @param rentals of customers that the caller looks after
     * @param moreRentals whether there are more of them
     */
    public record MyDayJson(
            LocalDate today,
            List<TaskJson> tasks,
            boolean moreTasks,
            List<BirthdayJson> birthdays,
            boolean moreBirthdays,
            List<EndingRentalJson> rentals,
            boolean moreRentals) {}

    @GET
    @RequiresPermission(Tasks.READ)
    public MyDayJson get(@Context CallContext call) {
        StoreNow now = day.now(call);
        TaskFilter due = new TaskFilter(TaskFilter.View.ACTIVE, call.person(), null, day.endOfDay(now));
        List<Task> mine = tasks.page(call, due, null, MyDay.MOST + 1);
        boolean customers = call.permissions().allows(Customers.READ);
        List<Birthday> birthdays = customers ? day.birthdays(call, now) : List.of();
        List<EndingRental> rentals = customers ? day.rentals(call, now) : List.of();
        return new MyDayJson(
                now.today(),
                TaskJson.of(mine.stream().limit(MyDay.MOST).toList(), staff, call),
                mine.size() > MyDay.MOST,
                birthdays.stream().limit(MyDay.MOST).map(BirthdayJson::of).toList(),
                birthdays.size() > MyDay.MOST,
                rentals.stream().limit(MyDay.MOST).map(EndingRentalJson::of).toList(),
                rentals.size() > MyDay.MOST);
    }
}
