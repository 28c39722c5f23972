package livery.crm.internal.intake;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import livery.crm.RecordKind;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.values.CheckedDealing;
import org.jspecify.annotations.Nullable;

/** The rows of dealings, found by their source and written in sets. */
final class DealingRows {

    private static final List<String> CHANGING = List.of(
            "hash",
            "customer_id",
            "vehicle_id",
            "plate",
            "started_at",
            "ended_at",
            "days",
            "amount_minor",
            "currency",
            "model",
            "pick_up_place",
            "return_place",
            "booking_channel",
            "payment_method",
            "odometer_km",
            "work",
            "adviser",
            "updated_at");
    private static final ListQuery FIND = new ListQuery("select external_id, id, hash from crm_dealing"
            + " where tenant_id = ? and source = ? and kind = ? and external_id in (??)");
    private static final String INSERT = "insert into crm_dealing"
            + " (tenant_id, id, kind, source, external_id, created_at, " + String.join(", ", CHANGING) + ") values ("
            + Batch.places(6 + CHANGING.size()) + ")";
    /** Of rows that are known by their id; a batch of these costs half of what a batch of updates does. */
    private static final String OVERWRITE = INSERT + " on duplicate key update "
            + CHANGING.stream()
                    .map(column -> column + " = values(" + column + ")")
                    .collect(Collectors.joining(", "));

    private DealingRows() {}

    /**
     * A dealing to be written.
     *
     * @param known whether it has a row
     */
    record Row(
            long id,
            boolean known,
            String externalId,
            String hash,
            long customer,
            @Nullable Long vehicle,
            CheckedDealing dealing) {}

    static Map<String, Link> find(SourceLinks links, RecordKind kind, Collection<String> externalIds)
            throws SQLException {
        Map<String, Link> found = new HashMap<>();
        FIND.read(
                links.connection(),
                externalIds,
                row -> found.put(row.getString("external_id"), new Link(row.getLong("id"), row.getString("hash"))),
                links.tenant(),
                links.source(),
                kind.name());
        return found;
    }

    static void write(SourceLinks links, Collection<Row> rows, Instant now) throws SQLException {
        List<@Nullable Object[]> fresh = new ArrayList<>(rows.size());
        List<@Nullable Object[]> known = new ArrayList<>();
        for (Row row : rows) {
            (row.known() ? known : fresh).add(values(links, row, now));
        }
        Batch.run(links.connection(), INSERT, fresh);
        Batch.run(links.connection(), OVERWRITE, known);
    }

    private static @Nullable Object[] values(SourceLinks links, Row row, Instant now) {
        CheckedDealing dealing = row.dealing();
        return new @Nullable Object[] {
            links.tenant(),
            row.id(),
            dealing.kind().name(),
            links.source(),
            row.externalId(),
            now,
            row.hash(),
            row.customer(),
            row.vehicle(),
            dealing.plate(),
            dealing.startedAt(),
            dealing.endedAt(),
            dealing.days(),
            dealing.amountMinor(),
            dealing.currency(),
            dealing.model(),
            dealing.pickUpPlace(),
            dealing.returnPlace(),
            dealing.bookingChannel(),
            dealing.paymentMethod(),
            dealing.odometerKm(),
            dealing.work(),
            dealing.adviser(),
            now
        };
    }
}
