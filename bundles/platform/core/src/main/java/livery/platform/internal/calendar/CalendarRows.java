package livery.platform.internal.calendar;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livery.data.EntityStore;
import livery.platform.TenantId;
import livery.platform.calendar.Calendars.Hours;
import livery.platform.calendar.DayHours;
import livery.platform.calendar.StoreHours;
import org.jspecify.annotations.Nullable;

/** A store's hours and its own days, as rows. Inside a unit of work of the store. */
final class CalendarRows {

    private final EntityStore store;

    CalendarRows(EntityStore store) {
        this.store = store;
    }

    /** Makes a row where there is none, so that it can be locked. */
    void ensure(TenantId tenant) {
        store.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into platform_calendar (tenant_id, week, holidays, version) values (?, ?, ?, 0)"
                            + " on duplicate key update version = version")) {
                insert.setLong(1, tenant.value());
                insert.setString(2, ShiftJson.week(StoreHours.STANDARD.week()));
                insert.setBoolean(3, StoreHours.STANDARD.holidays());
                return insert.executeUpdate();
            }
        });
    }

    Hours hours(TenantId tenant, boolean lock) {
        return store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select week, holidays, version from platform_calendar where tenant_id = ?"
                            + (lock ? " for update" : ""))) {
                select.setLong(1, tenant.value());
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next()
                            ? new Hours(
                                    new StoreHours(ShiftJson.week(rows.getString(1)), rows.getBoolean(2)),
                                    rows.getLong(3))
                            : new Hours(StoreHours.STANDARD, 0);
                }
            }
        });
    }

    void write(TenantId tenant, Hours hours) {
        store.jdbc(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update platform_calendar set week = ?, holidays = ?, version = ? where tenant_id = ?")) {
                update.setString(1, ShiftJson.week(hours.hours().week()));
                update.setBoolean(2, hours.hours().holidays());
                update.setLong(3, hours.version());
                update.setLong(4, tenant.value());
                return update.executeUpdate();
            }
        });
    }

    List<DayHours> days(TenantId tenant, @Nullable LocalDate after, int limit) {
        return store.jdbc(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select day, name, shifts from platform_calendar_day"
                            + " where tenant_id = ? and day > ? order by day limit ?")) {
                select.setLong(1, tenant.value());
                select.setObject(2, Optional.ofNullable(after).orElse(HolidayRows.BEFORE_ALL));
                select.setInt(3, limit);
                List<DayHours> days = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        days.add(new DayHours(
                                rows.getObject(1, LocalDate.class),
                                rows.getString(2),
                                ShiftJson.shifts(rows.getString(3))));
                    }
                }
                return days;
            }
        });
    }

    void put(TenantId tenant, List<DayHours> days) {
        store.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into platform_calendar_day (tenant_id, day, name, shifts) values (?, ?, ?, ?)"
                            + " on duplicate key update name = values(name), shifts = values(shifts)")) {
                for (DayHours day : days) {
                    insert.setLong(1, tenant.value());
                    insert.setObject(2, day.day());
                    insert.setString(3, day.name());
                    insert.setString(4, ShiftJson.shifts(day.shifts()));
                    insert.addBatch();
                }
                return insert.executeBatch().length;
            }
        });
    }

    boolean remove(TenantId tenant, LocalDate day) {
        return store.jdbc(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from platform_calendar_day where tenant_id = ? and day = ?")) {
                delete.setLong(1, tenant.value());
                delete.setObject(2, day);
                return delete.executeUpdate() > 0;
            }
        });
    }
}
