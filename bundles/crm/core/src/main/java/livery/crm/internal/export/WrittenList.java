package livery.crm.internal.export;

import java.util.List;
import java.util.Map;
import livery.crm.internal.fulfilling.Fulfilling;
import livery.crm.internal.view.ListName;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;

/** A list other than that of customers, as it is written into a workbook. */
interface WrittenList {

    ListName list();

    /** The keys of its columns, as views have them, in their usual order. */
    List<String> columns();

    /**
     * Passes when all rows that pass the filter can be gone through.
     *
     * @throws livery.platform.Fault at the filter that finds too many
     */
    default void check(CallContext context, Map<String, Object> filter) {}

    /** Rows by the keys of columns, and where they end. */
    record Page(
            List<Map<String, @Nullable Object>> rows,
            @Nullable String end) {}

    /**
     * The next rows, in the order of the list.
     *
     * @param criterion what their customers fulfil, or null for all rows
     * @param after where the page before ended, or null
     * @param keys of own columns that are wanted too
     */
    Page next(
            CallContext asker,
            Map<String, Object> filter,
            @Nullable Fulfilling criterion,
            @Nullable String after,
            int most,
            List<OwnColumn> keys,
            ExportColumn.Look look);
}
