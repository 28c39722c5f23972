package livery.dms.internal.quarantine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import livery.crm.CrmIntake;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.dms.internal.connections.ConnectionMappings;
import livery.dms.internal.intake.HeldRow;
import livery.dms.internal.intake.ImportRow;
import livery.dms.internal.intake.Mapping;
import livery.dms.internal.intake.Replay;
import livery.dms.internal.values.Documents;
import livery.dms.internal.values.Kinds;
import livery.dms.internal.values.RecordCipher;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.TenantId;
import livery.platform.Tenants;
import livery.platform.audit.Audit;
import livery.platform.encryption.Encryption;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Records that are held: seen, corrected and replayed, or dismissed. */
@Component(service = Quarantine.class)
public final class Quarantine {

    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_VALUE = 4_000;

    private final EntityStore store;
    private final UnitOfWork units;
    private final ConnectionMappings mappings;
    private final Replay replay;
    private final DueWorker due;
    private final Audit audit;
    private final RecordCipher cipher;

    /**
     * A held record with the import that it came by.
     *
     * @param raw the line, empty when it cannot be read
     * @param fields values by column, empty when they cannot be read
     * @param readable false while its key is missing
     */
    public record Held(HeldRow row, ImportRow of, String raw, Map<String, String> fields, boolean readable) {}

    @Activate
    public Quarantine(
            @Reference(target = "(livery.module=dms)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Tenants tenants,
            @Reference CrmIntake crm,
            @Reference DueWorker due,
            @Reference Audit audit,
            @Reference Encryption encryption) {
        this.cipher = new RecordCipher(encryption);
        this.store = store;
        this.audit = audit;
        this.units = units;
        this.mappings = new ConnectionMappings(store, tenants);
        this.replay = new Replay(store, crm, cipher);
        this.due = due;
    }

    /**
     * The record with nothing covered, on the record of who saw it and why.
     *
     * @throws Fault of kind NOT_FOUND when the store has none of this id
     */
    public Held reveal(CallContext context, long id, @Nullable String reason) {
        String why = note(reason);
        return units.call(context, () -> {
            HeldRow row = store.session().find(HeldRow.class, id);
            ImportRow of = row == null ? null : store.session().find(ImportRow.class, row.importId());
            if (row == null || of == null) {
                throw Fault.notFound("dms.held.unknown");
            }
            row.values(context, cipher);
            audit.record(context, "dms.record.revealed", subject(id), Map.of("reason", why));
            return held(context, row, of);
        });
    }

    /** By record, what covers the numbers in it. */
    public Map<Long, NumberMask> masks(CallContext context, List<Held> records) {
        return units.call(
                context,
                () -> records.stream()
                        .collect(Collectors.toMap(
                                held -> held.row().id(),
                                held -> NumberMask.of(
                                        mappings.of(context.tenant(), held.row().connectionId()),
                                        columns(held.of())))));
    }

    /** Newest first, one more than the limit when there are more. */
    public List<Held> list(CallContext context, HeldFilter filter, @Nullable Long after, int limit) {
        return units.call(
                context,
                () -> filter
                        .bound(store.session()
                                .createSelectionQuery(
                                        "select h, i from HeldRow h join ImportRow i on i.id = h.importId"
                                                + " where h.id < :after and " + filter.where() + " order by h.id desc",
                                        Object[].class))
                        .setParameter("after", after == null ? Long.MAX_VALUE : after)
                        .setMaxResults(limit)
                        .getResultList()
                        .stream()
                        .map(row -> held(context, (HeldRow) row[0], (ImportRow) row[1]))
                        .toList());
    }

    private Held held(CallContext context, HeldRow row, ImportRow of) {
        Optional<Map<String, String>> fields = row.readable(context, cipher);
        return new Held(row, of, row.raw(context, cipher).orElse(""), fields.orElseGet(Map::of), fields.isPresent());
    }

    /**
     * Takes a held record in again.
     *
     * @param corrections values by column; the others stay as they were read
     * @throws Fault naming the columns, when it still cannot be taken in; nothing is changed then
     */
    public Held replay(CallContext context, long id, Map<String, String> corrections) {
        Held taken = replayAlone(context, id, corrections);
        due.take(context, taken.row().source());
        return taken;
    }

    /** As {@link #replay}, without what has waited for it. */
    Held replayAlone(CallContext context, long id, Map<String, String> corrections) {
        return units.call(context, () -> {
            replay.lock(context.tenant());
            HeldRow row = unended(id);
            ImportRow of = store.session().find(ImportRow.class, row.importId());
            Mapping mapping = mappings.of(context.tenant(), row.connectionId());
            if (of == null || mapping == null) {
                throw Fault.notFound("dms.held.unknown");
            }
            if (!Kinds.id(mapping.kind()).equals(row.kind())
                    || !mapping.source().equals(row.source())) {
                throw Fault.conflict("dms.held.other-kind", Map.of());
            }
            Map<String, String> fields = corrected(context, row, of, corrections);
            List<FieldFault> faults = replay.replay(context, mapping, row, fields);
            if (!faults.isEmpty()) {
                throw Fault.invalid(faults.stream()
                        .map(fault -> fault.field().isEmpty()
                                ? new FieldFault("fields", fault.code(), fault.values())
                                : fault)
                        .toList());
            }
            audit.record(context, "dms.record.replayed", subject(id), Map.of("corrected", corrections.keySet()));
            store.session().flush();
            store.session().refresh(of);
            return held(context, row, of);
        });
    }

    /** A person decides that the record is not needed. The same line again is not held again. */
    public Held dismiss(CallContext context, long id, @Nullable String why) {
        String note = note(why);
        return units.call(context, () -> {
            replay.lock(context.tenant());
            HeldRow row = unended(id);
            row.dismiss(note, Instant.now());
            audit.record(context, "dms.record.dismissed", subject(id), Map.of());
            ImportRow of = store.session().find(ImportRow.class, row.importId());
            if (of == null) {
                throw Fault.notFound("dms.held.unknown");
            }
            return held(context, row, of);
        });
    }

    /** One entry for all of them: the first names the subject. */
    void recordDismissed(CallContext context, List<HeldRow> rows) {
        audit.record(
                context,
                "dms.records.dismissed",
                subject(rows.get(0).id()),
                Map.of(
                        "count",
                        rows.size(),
                        "last",
                        Long.toString(rows.get(rows.size() - 1).id())));
    }

    private static Audit.Subject subject(long id) {
        return new Audit.Subject("held-record", Long.toString(id));
    }

    static String note(@Nullable String why) {
        if (why == null || why.isBlank() || why.length() > LONGEST_NOTE) {
            throw Fault.invalid(
                    new FieldFault("reason", "platform.text.length", Map.of("least", 1, "most", LONGEST_NOTE)));
        }
        return why.strip();
    }

    /** Waits until no batch of the tenant is being taken in. */
    void lock(TenantId tenant) {
        replay.lock(tenant);
    }

    /** The columns that a broken line would have had. */
    public static List<String> columns(ImportRow of) {
        String kept = of.columnsRead();
        return kept == null ? List.of() : Documents.list(kept);
    }

    private Map<String, String> corrected(
            CallContext context, HeldRow row, ImportRow of, Map<String, @Nullable String> corrections) {
        List<String> columns = columns(of);
        Mapping mapping = mappings.of(context.tenant(), row.connectionId());
        List<FieldFault> faults = new ArrayList<>();
        corrections.forEach((column, value) -> {
            if (!columns.contains(column)) {
                faults.add(new FieldFault(
                        "fields." + column, "web.field.unknown", Map.of("known", String.join(", ", columns))));
            } else if (value == null) {
                faults.add(new FieldFault("fields." + column, "web.field.type", Map.of("wanted", "text")));
            } else if (value.length() > LONGEST_VALUE) {
                faults.add(new FieldFault(
                        "fields." + column, "platform.text.length", Map.of("least", 0, "most", LONGEST_VALUE)));
            }
        });
        if (faults.isEmpty()) {
            NumberMask.of(mapping, columns)
                    .sentBack(corrections)
                    .forEach(column -> faults.add(new FieldFault("fields." + column, "dms.value.masked")));
        }
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults);
        }
        Map<String, String> fields = new LinkedHashMap<>(row.values(context, cipher));
        fields.putAll(corrections);
        return fields;
    }

    private HeldRow unended(long id) {
        HeldRow row = store.session().find(HeldRow.class, id);
        if (row == null) {
            throw Fault.notFound("dms.held.unknown");
        }
        if (row.ended()) {
            throw Fault.of(Fault.Kind.CONFLICT, "dms.held.ended");
        }
        return row;
    }
}
