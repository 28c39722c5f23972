package livery.crm.internal.myday;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import livery.crm.CustomerId;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.StoreNow;
import livery.crm.internal.values.WorkSettings;
import livery.platform.CallContext;
import livery.platform.Tenants;
import livery.platform.settings.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is near for the customers that the caller looks after. */
@Component(service = MyDay.class)
public final class MyDay {

    /** So many of each are shown; one more is told of, so that it can be said that there are more. */
    public static final int MOST = 50;

    private static final ListQuery BIRTHDAYS = new ListQuery("select c.id, c.name, c.birth_date from crm_customer c"
            + " where c.tenant_id = ? and c.adviser_id = ? and not exists (select 1 from crm_merged m"
            + " where m.tenant_id = c.tenant_id and m.customer_id = c.id) and c.birth_day in (??)"
            + " order by c.birth_day, c.id limit " + (MOST + 1));
    private static final String RENTALS = "select d.id, d.ended_at, coalesce(v.plate, d.plate) as plate,"
            + " coalesce(d.model, v.model) as model, c.id as customer_id, c.name from crm_dealing d"
            + " left join crm_merged m on m.tenant_id = d.tenant_id and m.customer_id = d.customer_id"
            + " join crm_customer c on c.tenant_id = d.tenant_id and c.id = coalesce(m.canonical_id, d.customer_id)"
            + " left join crm_vehicle v on v.tenant_id = d.tenant_id and v.id = d.vehicle_id"
            + " where d.tenant_id = ? and d.kind = 'RENTAL' and d.ended_at >= ? and d.ended_at < ?"
            + " and c.adviser_id = ? order by d.ended_at, d.id limit " + (MOST + 1);

    private final CrmRows rows;
    private final Tenants tenants;
    private final Settings settings;

    @Activate
    public MyDay(@Reference CrmRows rows, @Reference Tenants tenants, @Reference Settings settings) {
        this.rows = rows;
        this.tenants = tenants;
        this.settings = settings;
    }

    /** The store at this moment. */
    public StoreNow now(CallContext context) {
        return StoreNow.of(tenants, context);
    }

    /** When the store's day ends that it is at the moment. */
    public Instant endOfDay(StoreNow now) {
        return startOf(now, now.today().plusDays(1));
    }

    /**
     * Birthdays of own customers, from today on, as many days ahead as the setting says, the nearest first: at most
     * {@value #MOST}, and one more when there are more.
     */
    public List<Birthday> birthdays(CallContext context, StoreNow now) {
        LocalDate today = now.today();
        LocalDate end = today.plusDays(settings.value(context, WorkSettings.BIRTHDAYS_AHEAD) + 1);
        LocalDate newYear = today.plusYears(1).withDayOfYear(1);
        return rows
                .call(context, (connection, tenant) -> {
                    // What is left of this year first: by month and day alone January would come before December.
                    List<Birthday> found =
                            birthdays(connection, context, today, today, end.isBefore(newYear) ? end : newYear);
                    if (found.size() <= MOST && end.isAfter(newYear)) {
                        found.addAll(birthdays(connection, context, today, newYear, end));
                    }
                    return found;
                })
                .stream()
                .sorted(Comparator.comparing(Birthday::on).thenComparing(Birthday::name))
                .limit(MOST + 1)
                .toList();
    }

    /** Those of the days from the first to before the last, all of one year. */
    private static List<Birthday> birthdays(
            Connection connection, CallContext context, LocalDate today, LocalDate from, LocalDate to)
            throws SQLException {
        List<Integer> days = new ArrayList<>();
        from.datesUntil(to).forEach(day -> {
            days.add(day.getMonthValue() * 100 + day.getDayOfMonth());
            if (day.getMonthValue() == 2 && day.getDayOfMonth() == 28 && !day.isLeapYear()) {
                days.add(229);
            }
        });
        List<Birthday> found = new ArrayList<>();
        BIRTHDAYS.read(
                connection,
                days,
                row -> found.add(Birthday.next(
                        new CustomerId(row.getLong("id")),
                        row.getString("name"),
                        row.getObject("birth_date", LocalDate.class),
                        today)),
                context.tenant().value(),
                context.person().value());
        return found;
    }

    /**
     * Rentals of own customers that end from now on, as many days ahead as the setting says, the next first: at most
     * {@value #MOST}, and one more when there are more.
     */
    public List<EndingRental> rentals(CallContext context, StoreNow now) {
        long ahead = settings.value(context, WorkSettings.RENTALS_AHEAD);
        Instant end = startOf(now, now.today().plusDays(ahead + 1));
        return rows.call(
                context,
                (connection, tenant) -> Query.list(
                        connection,
                        RENTALS,
                        row -> new EndingRental(
                                row.getLong("id"),
                                new CustomerId(row.getLong("customer_id")),
                                row.getString("name"),
                                Columns.moment(row, "ended_at"),
                                Columns.text(row, "plate"),
                                Columns.text(row, "model")),
                        tenant,
                        now.now(),
                        end,
                        context.person().value()));
    }

    private static Instant startOf(StoreNow now, LocalDate day) {
        return day.atStartOfDay(now.store().timeZone()).toInstant();
    }
}
