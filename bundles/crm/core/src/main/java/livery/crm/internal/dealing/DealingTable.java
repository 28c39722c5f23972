package livery.crm.internal.dealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.values.CheckedDealing;
import livery.crm.internal.values.DealingText;
import org.jspecify.annotations.Nullable;

/** Writes the rows of dealings in sets. */
public final class DealingTable {

    private static final List<String> CHANGING = Stream.concat(
                    Stream.of(
                            "hash",
                            "customer_id",
                            "vehicle_id",
                            "plate",
                            "started_at",
                            "ended_at",
                            "days",
                            "amount_minor",
                            "currency",
                            "odometer_km",
                            "updated_at"),
                    Arrays.stream(DealingText.values()).map(DealingText::column))
            .toList();

    private static final String INSERT = "insert into crm_dealing"
            + " (tenant_id, id, kind, source, external_id, created_at, " + String.join(", ", CHANGING) + ") values ("
            + Batch.places(6 + CHANGING.size()) + ")";
    /** Of rows that are known by their id; a batch of these costs half of what a batch of updates does. */
    private static final String OVERWRITE = INSERT + " on duplicate key update version = version + 1, "
            + CHANGING.stream()
                    .map(column -> column + " = values(" + column + ")")
                    .collect(Collectors.joining(", "));

    private DealingTable() {}

    /**
     * A dealing to be written.
     *
     * @param known whether it has a row
     */
    public record Row(
            long id,
            boolean known,
            String externalId,
            String hash,
            long customer,
            @Nullable Long vehicle,
            CheckedDealing dealing) {}

    /**
     * Writes dealings of a source.
     *
     * @param rows each at most once
     */
    public static void write(Connection connection, long tenant, String source, Collection<Row> rows, Instant now)
            throws SQLException {
        List<@Nullable Object[]> fresh = new ArrayList<>(rows.size());
        List<@Nullable Object[]> known = new ArrayList<>();
        for (Row row : rows) {
            (row.known() ? known : fresh).add(values(tenant, source, row, now));
        }
        Batch.run(connection, INSERT, fresh);
        Batch.run(connection, OVERWRITE, known);
    }

    private static @Nullable Object[] values(long tenant, String source, Row row, Instant now) {
        CheckedDealing dealing = row.dealing();
        List<@Nullable Object> values = new ArrayList<>(Arrays.<@Nullable Object>asList(
                tenant,
                row.id(),
                dealing.kind().name(),
                source,
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
                dealing.odometerKm(),
                now));
        for (DealingText text : DealingText.values()) {
            values.add(dealing.texts().get(text));
        }
        return values.toArray();
    }
}
