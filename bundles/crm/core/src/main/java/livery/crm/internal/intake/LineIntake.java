package livery.crm.internal.intake;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import livery.crm.Outcome;
import livery.crm.RecordKind;
import livery.crm.ServiceLineRecord;
import livery.crm.internal.dealing.LineRows;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.values.LineChecks;
import livery.crm.internal.values.LineChecks.CheckedLine;
import livery.crm.internal.values.LineDraft;
import livery.crm.internal.values.RecordHash;
import livery.crm.internal.values.StoreNow;
import livery.data.TimeSortedIds;
import org.jspecify.annotations.Nullable;

/** Takes in a batch of lines of service visits. */
final class LineIntake {

    private static final ListQuery FIND = new ListQuery("select external_id, id, hash, dealing_id from crm_dealing_line"
            + " where tenant_id = ? and source = ? and external_id in (??)");
    private static final ListQuery CUSTOMERS =
            new ListQuery("select distinct customer_id from crm_dealing where tenant_id = ? and id in (??)");
    private static final String WRITE = "insert into crm_dealing_line (tenant_id, id, dealing_id, source, external_id,"
            + " hash, kind, text, quantity, amount_minor, payer, created_at, updated_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update dealing_id = values(dealing_id),"
            + " hash = values(hash), kind = values(kind), text = values(text), quantity = values(quantity),"
            + " amount_minor = values(amount_minor), payer = values(payer), updated_at = values(updated_at)";

    private record Row(long id, long dealing, String externalId, String hash, LineDraft line) {}

    List<Outcome> take(SourceLinks links, StoreNow store, List<ServiceLineRecord> records) throws SQLException {
        links.lock(RecordKind.SERVICE_LINE);
        return Attempts.repeat(() -> attempt(links, store, records));
    }

    private static List<Outcome> attempt(SourceLinks links, StoreNow store, List<ServiceLineRecord> records)
            throws SQLException {
        Incoming<ServiceLineRecord> incoming =
                Incoming.of(records, ServiceLineRecord::externalId, record -> RecordHash.of(record));
        Set<Long> touched = new TreeSet<>();
        Map<String, Long> dealings = new HashMap<>();
        Map<String, Link> known = new HashMap<>();
        FIND.read(
                links.connection(),
                incoming.externalIds(),
                row -> {
                    known.put(row.getString("external_id"), new Link(row.getLong("id"), row.getString("hash")));
                    dealings.put(row.getString("external_id"), row.getLong("dealing_id"));
                },
                links.tenant(),
                links.source());
        List<Integer> pending = incoming.pending(known);
        Map<Integer, CheckedLine> checked = new LinkedHashMap<>();
        for (int index : pending) {
            ServiceLineRecord record = incoming.record(index);
            checked.put(index, LineChecks.of(LineDraft.of(record), record.visit()));
        }
        Set<String> named = checked.values().stream()
                .filter(line -> line.faults().isEmpty())
                .map(CheckedLine::visit)
                .collect(Collectors.toSet());
        Map<String, Link> visits = DealingRows.find(links, RecordKind.SERVICE_VISIT, named);
        Set<String> erased = links.erased(
                RecordKind.SERVICE_VISIT,
                named.stream().filter(visit -> !visits.containsKey(visit)).toList());
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Map.Entry<Integer, CheckedLine> entry : checked.entrySet()) {
            int index = entry.getKey();
            String externalId = incoming.externalId(index);
            Outcome outcome = outcome(entry.getValue(), visits, erased, known.get(externalId), rows.get(externalId));
            incoming.settle(index, outcome);
            if (outcome.status() == Outcome.Status.ACCEPTED) {
                long dealing = Objects.requireNonNull(
                                visits.get(entry.getValue().visit()))
                        .target();
                rows.put(
                        externalId,
                        new Row(
                                Objects.requireNonNull(outcome.target()),
                                dealing,
                                externalId,
                                incoming.hash(index),
                                entry.getValue().line()));
                touched.add(dealing);
                Long before = dealings.get(externalId);
                if (before != null) {
                    touched.add(before);
                }
            }
        }
        write(links, rows.values(), store.now());
        LineRows.sum(links.connection(), links.tenant(), touched, store.store().currency());
        CUSTOMERS.read(
                links.connection(), touched, row -> links.touched().add(row.getLong("customer_id")), links.tenant());
        return incoming.outcomes();
    }

    private static Outcome outcome(
            CheckedLine line,
            Map<String, Link> visits,
            Set<String> erased,
            @Nullable Link known,
            @Nullable Row earlier) {
        if (!line.faults().isEmpty()) {
            return Outcome.refused(line.faults());
        }
        if (erased.contains(line.visit())) {
            return Outcome.passedOver();
        }
        if (!visits.containsKey(line.visit())) {
            return Outcome.waiting(RecordKind.SERVICE_VISIT, line.visit());
        }
        return Outcome.accepted(earlier != null ? earlier.id() : known != null ? known.target() : TimeSortedIds.next());
    }

    private static void write(SourceLinks links, Collection<Row> rows, Instant now) throws SQLException {
        List<@Nullable Object[]> values = new ArrayList<>(rows.size());
        for (Row row : rows) {
            LineDraft line = row.line();
            values.add(new @Nullable Object[] {
                links.tenant(),
                row.id(),
                row.dealing(),
                links.source(),
                row.externalId(),
                row.hash(),
                line.kindOr().name(),
                line.text(),
                line.quantity() == null ? null : line.quantity().toPlainString(),
                line.amountMinor(),
                line.payerOr().name(),
                now,
                now
            });
        }
        Batch.run(links.connection(), WRITE, values);
    }
}
