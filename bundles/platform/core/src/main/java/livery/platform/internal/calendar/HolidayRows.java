package livery.platform.internal.calendar;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livery.data.EntityStore;
import livery.platform.TenantId;
import livery.platform.calendar.Holiday;
import org.jspecify.annotations.Nullable;

/** The holidays of regions, as rows of the group. Inside a unit of work of the group. */
final class HolidayRows {

    static final LocalDate BEFORE_ALL = LocalDate.of(1000, 1, 1);

    private final EntityStore store;

    HolidayRows(EntityStore store) {
        this.store = store;
    }

    List<Holiday> list(String region, @Nullable LocalDate after, int limit) {
        return store.jdbc(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select day, kind, name, like_day from platform_holiday"
                            + " where tenant_id = ? and region = ? and day > ? order by day limit ?")) {
                select.setLong(1, TenantId.GROUP.value());
                select.setString(2, region);
                select.setObject(3, Optional.ofNullable(after).orElse(BEFORE_ALL));
                select.setInt(4, limit);
                List<Holiday> holidays = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        holidays.add(new Holiday(
                                rows.getObject(1, LocalDate.class),
                                Holiday.Kind.valueOf(rows.getString(2)),
                                rows.getString(3),
                                DayOfWeek.of(rows.getInt(4))));
                    }
                }
                return holidays;
            }
        });
    }

    void put(String region, List<Holiday> holidays) {
        store.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into platform_holiday (tenant_id, region, day, kind, name, like_day)"
                            + " values (?, ?, ?, ?, ?, ?) on duplicate key update"
                            + " kind = values(kind), name = values(name), like_day = values(like_day)")) {
                for (Holiday holiday : holidays) {
                    insert.setLong(1, TenantId.GROUP.value());
                    insert.setString(2, region);
                    insert.setObject(3, holiday.day());
                    insert.setString(4, holiday.kind().name());
                    insert.setString(5, holiday.name());
                    insert.setInt(6, holiday.like().getValue());
                    insert.addBatch();
                }
                return insert.executeBatch().length;
            }
        });
    }

    boolean remove(String region, LocalDate day) {
        return store.jdbc(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from platform_holiday where tenant_id = ? and region = ? and day = ?")) {
                delete.setLong(1, TenantId.GROUP.value());
                delete.setString(2, region);
                delete.setObject(3, day);
                return delete.executeUpdate() > 0;
            }
        });
    }
}
