package livery.crm.internal.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import livery.crm.internal.bulk.Asker;
import livery.crm.internal.bulk.Selection;
import livery.crm.internal.criteria.GuardedBy;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.StoredTree;
import livery.crm.internal.view.CustomerOrder;
import livery.crm.internal.view.ListName;
import livery.platform.Permissions;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A list as a workbook.
 *
 * @param selection of customers; null once it is made, or failed
 * @param filter of other lists; null once it is made, or failed
 * @param permissions of whoever wants it, those that decide whom they find
 * @param guarded what one has to be allowed to read to see who is in it
 * @param attempt of which its parts are
 * @param unmasked whether mobiles are whole in it
 * @param bytes 0 until it is ready
 */
public record ListExport(
        long id,
        ListName list,
        @Nullable Selection selection,
        @Nullable Map<String, Object> filter,
        CustomerOrder order,
        List<String> columns,
        Locale locale,
        Permissions permissions,
        GuardedBy guarded,
        boolean unmasked,
        @Nullable String reason,
        PersonId requestedBy,
        @Nullable Long job,
        long customers,
        long bytes,
        int attempt,
        Instant createdAt,
        @Nullable Instant readyAt,
        @Nullable Instant failedAt,
        Instant expiresAt) {

    static final String SELECT =
            "select id, list, selection, sort, shown, language, revealing, permissions, guarded, unmasked, reason, requested_by,"
                    + " job_id, customers, bytes, try, created_at, ready_at, failed_at, expires_at from crm_list_export where tenant_id = ?";

    static ListExport read(ResultSet row) throws SQLException {
        CustomerOrder order = CustomerOrder.valueOf(row.getString("sort"));
        String selection = row.getString("selection");
        ListName list = ListName.valueOf(row.getString("list"));
        boolean customers = list == ListName.CUSTOMERS;
        return new ListExport(
                row.getLong("id"),
                list,
                selection.isEmpty() || !customers
                        ? null
                        : Selection.read(list, selection).in(order),
                selection.isEmpty() || customers ? null : StoredTree.read(selection),
                order,
                Stream.of(row.getString("shown").split(",")).toList(),
                Locale.forLanguageTag(row.getString("language")),
                Asker.read(row),
                GuardedBy.read(row),
                row.getBoolean("unmasked"),
                Columns.text(row, "reason"),
                new PersonId(row.getLong("requested_by")),
                Columns.number(row, "job_id"),
                row.getLong("customers"),
                row.getLong("bytes"),
                row.getInt("try"),
                Columns.moment(row, "created_at"),
                Columns.instant(row, "ready_at"),
                Columns.instant(row, "failed_at"),
                Columns.moment(row, "expires_at"));
    }
}
