package livery.platform.internal.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.Tenants;
import livery.platform.audit.Audit;
import livery.platform.calendar.Calendars;
import livery.platform.calendar.DayHours;
import livery.platform.calendar.Holiday;
import livery.platform.calendar.StoreHours;
import livery.platform.calendar.WorkingTime;
import livery.platform.internal.cache.ShortMemory;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Calendars as rows of the stores and of the group; clocks are kept for a few seconds. */
@Component
public final class MariaDbCalendars implements Calendars {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "holidays");

    private final CalendarRows rows;
    private final HolidayRows holidays;
    private final UnitOfWork units;
    private final Tenants tenants;
    private final Audit audit;
    private final ShortMemory<TenantId, WorkingTime> clocks = new ShortMemory<>();

    @Activate
    public MariaDbCalendars(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Tenants tenants,
            @Reference Audit audit) {
        this.rows = new CalendarRows(store);
        this.holidays = new HolidayRows(store);
        this.units = units;
        this.tenants = tenants;
        this.audit = audit;
    }

    @Override
    public WorkingTime workingTime(CallContext context) {
        return clocks.get(context.tenant(), () -> Optional.of(clock(context)))
                .orElseThrow(MariaDbCalendars::unknownStore);
    }

    private WorkingTime clock(CallContext context) {
        Tenant store = store(context);
        return units.apart(context, () -> {
            StoreHours hours = rows.hours(store.id(), false).hours();
            List<DayHours> days = rows.days(store.id(), null, MOST_DAYS);
            List<Holiday> off = units.apart(GROUP, () -> holidays.list(store.region(), null, MOST_DAYS));
            return new OpenTime(
                    store.timeZone(),
                    hours,
                    days.stream().collect(Collectors.toMap(DayHours::day, DayHours::shifts)),
                    off.stream().collect(Collectors.toMap(Holiday::day, Function.identity())));
        });
    }

    @Override
    public Hours hours(CallContext context) {
        context.require(READ);
        TenantId store = store(context).id();
        return units.call(context, () -> rows.hours(store, false));
    }

    @Override
    public Hours change(CallContext context, LongPredicate version, StoreHours hours) {
        context.require(MANAGE);
        TenantId store = store(context).id();
        CalendarChecks.check(hours);
        return units.call(context, () -> {
            rows.ensure(store);
            Hours before = rows.hours(store, true);
            if (!version.test(before.version())) {
                throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
            }
            if (before.hours().equals(hours)) {
                return before;
            }
            Hours after = new Hours(hours, before.version() + 1);
            rows.write(store, after);
            told(
                    context,
                    "platform.calendar.changed",
                    new Audit.Subject("calendar", store.toString()),
                    Map.of("before", ShiftJson.week(before.hours().week()), "after", ShiftJson.week(hours.week())));
            return after;
        });
    }

    @Override
    public List<DayHours> days(CallContext context, @Nullable LocalDate after, int limit) {
        context.require(READ);
        TenantId store = store(context).id();
        return units.call(context, () -> rows.days(store, after, limit));
    }

    @Override
    public void put(CallContext context, List<DayHours> days) {
        context.require(MANAGE);
        TenantId store = store(context).id();
        CalendarChecks.check(days);
        if (days.isEmpty()) {
            return;
        }
        units.run(context, () -> {
            rows.put(store, days);
            CalendarChecks.count(rows.days(store, null, MOST_DAYS + 1).size());
            told(
                    context,
                    "platform.calendar.days-set",
                    new Audit.Subject("calendar", store.toString()),
                    count(days.stream().map(DayHours::day).toList()));
        });
    }

    @Override
    public void put(CallContext context, StoreHours hours, List<DayHours> days) {
        units.run(context, () -> {
            change(context, version -> true, hours);
            put(context, days);
        });
    }

    @Override
    public void removeDay(CallContext context, LocalDate day) {
        context.require(MANAGE);
        TenantId store = store(context).id();
        units.run(context, () -> {
            if (rows.remove(store, day)) {
                told(
                        context,
                        "platform.calendar.day-removed",
                        new Audit.Subject("calendar", store.toString()),
                        Map.of("day", day.toString()));
            }
        });
    }

    @Override
    public List<Holiday> holidays(CallContext context, String region, @Nullable LocalDate after, int limit) {
        context.require(READ);
        CalendarChecks.region(region);
        return units.apart(GROUP, () -> holidays.list(region, after, limit));
    }

    @Override
    public void put(CallContext context, String region, List<Holiday> some) {
        requireGroup(context);
        CalendarChecks.region(region);
        CalendarChecks.checkHolidays(some);
        if (some.isEmpty()) {
            return;
        }
        units.run(context, () -> {
            holidays.put(region, some);
            CalendarChecks.count(holidays.list(region, null, MOST_DAYS + 1).size());
            told(
                    context,
                    "platform.holiday.set",
                    new Audit.Subject("holiday", region),
                    count(some.stream().map(Holiday::day).toList()));
        });
    }

    @Override
    public void removeHoliday(CallContext context, String region, LocalDate day) {
        requireGroup(context);
        CalendarChecks.region(region);
        units.run(context, () -> {
            if (holidays.remove(region, day)) {
                told(
                        context,
                        "platform.holiday.removed",
                        new Audit.Subject("holiday", region),
                        Map.of("day", day.toString()));
            }
        });
    }

    /** What stores share is changed in the group only, whatever somebody may do in a store. */
    private static void requireGroup(CallContext context) {
        context.require(MANAGE);
        if (!context.tenant().equals(TenantId.GROUP)) {
            throw Fault.forbidden(MANAGE);
        }
    }

    private static Map<String, Object> count(List<LocalDate> days) {
        List<String> sorted = days.stream().sorted().map(LocalDate::toString).toList();
        return Map.of("count", sorted.size(), "first", sorted.get(0), "last", sorted.get(sorted.size() - 1));
    }

    private void told(CallContext context, String action, Audit.Subject subject, Map<String, ?> details) {
        units.afterCommit(clocks::clear);
        audit.record(context, action, subject, details);
    }

    private Tenant store(CallContext context) {
        return tenants.find(context.tenant())
                .filter(found -> found.kind() == TenantKind.STORE)
                .orElseThrow(MariaDbCalendars::unknownStore);
    }

    private static Fault unknownStore() {
        return Fault.notFound("platform.tenant.unknown");
    }
}
