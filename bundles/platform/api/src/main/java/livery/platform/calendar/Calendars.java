package livery.platform.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.function.LongPredicate;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The hours of stores, and the holidays of regions, which are the group's. Reading asks for {@link #READ}, changing for
 * {@link #MANAGE}. A store's calls take its context, those about holidays the group's.
 */
@ProviderType
public interface Calendars {

    /** The permission to see hours and holidays. */
    String READ = "platform.calendars.read";

    /** The permission to change them. */
    String MANAGE = "platform.calendars.manage";

    /** The most days of their own that a store may have, and the most holidays that a region may have. */
    int MOST_DAYS = 3_000;

    /** Hours with their version, which grows with each change. */
    record Hours(StoreHours hours, long version) {}

    /**
     * The clock of the context's store. Cheap enough to be asked for at each use: what it is made of is kept for five
     * seconds, so a change on another node holds within those, and one on this node at once. Needs no permission.
     *
     * @throws livery.platform.Fault when there is no such store
     */
    WorkingTime workingTime(CallContext context);

    /** The store's usual hours. */
    Hours hours(CallContext context);

    /**
     * Changes the store's usual hours.
     *
     * @param version whether the change is meant for this version
     * @throws livery.platform.Fault when the version is another or shifts of a day overlap
     */
    Hours change(CallContext context, LongPredicate version, StoreHours hours);

    /**
     * The days on which the store keeps other hours, in their order.
     *
     * @param after the last day of the page before, or null for the first page
     * @param limit 1 to {@link #MOST_DAYS}
     */
    List<DayHours> days(CallContext context, @Nullable LocalDate after, int limit);

    /**
     * Sets such days, all or none; one that is there is replaced. Idempotent.
     *
     * @throws livery.platform.Fault when shifts of a day overlap, naming {@code days[i]}, or there would be too many
     */
    void put(CallContext context, List<DayHours> days);

    /**
     * Sets the usual hours and such days in one go, whatever the version. Idempotent.
     *
     * @throws livery.platform.Fault as {@link #change} and {@link #put(CallContext, List)}
     */
    void put(CallContext context, StoreHours hours, List<DayHours> days);

    /** Removes such a day. Idempotent. */
    void removeDay(CallContext context, LocalDate day);

    /**
     * The holidays and make-up workdays of a region, in their order.
     *
     * @param region ISO 3166 country
     * @param after the last day of the page before, or null for the first page
     * @param limit 1 to {@link #MOST_DAYS}
     * @throws livery.platform.Fault when there is no such region
     */
    List<Holiday> holidays(CallContext context, String region, @Nullable LocalDate after, int limit);

    /** Sets holidays of a region, as {@link #put(CallContext, List)} does. */
    void put(CallContext context, String region, List<Holiday> holidays);

    /** Removes a holiday of a region. Idempotent. */
    void removeHoliday(CallContext context, String region, LocalDate day);
}
