package livery.crm.internal.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final String UPDATE = "update crm_dealing set "
            + CHANGING.stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
            + " where tenant_id = ? and id = ?";

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
        Connection connection = links.connection();
        Batch.run(
                connection,
                INSERT,
                rows.stream()
                        .filter(row -> !row.known())
                        .map(row -> Stream.concat(
                                        Stream.of(
                                                links.tenant(),
                                                row.id(),
                                                row.dealing().kind().name(),
                                                links.source(),
                                                row.externalId(),
                                                now),
                                        changing(row, now))
                                .toArray())
                        .toList());
        Batch.run(
                connection,
                UPDATE,
                rows.stream()
                        .filter(Row::known)
                        .map(row -> Stream.concat(changing(row, now), Stream.of(links.tenant(), row.id()))
                                .toArray())
                        .toList());
    }

    private static Stream<@Nullable Object> changing(Row row, Instant now) {
        CheckedDealing dealing = row.dealing();
        return Arrays.<@Nullable Object>asList(
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
                now)
                .stream();
    }
}
