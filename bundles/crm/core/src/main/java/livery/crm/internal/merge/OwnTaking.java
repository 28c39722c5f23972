package livery.crm.internal.merge;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import livery.crm.internal.own.OwnField;
import livery.crm.internal.own.OwnRows;
import livery.crm.internal.own.OwnWriting;
import livery.crm.internal.values.SensitiveCipher;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * What merges do to the fields that a store has added: as to the others, the canonical customer takes the values that
 * somebody chose, and what it had before is kept with the merge.
 */
final class OwnTaking {

    private final Connection connection;
    private final long tenant;
    private final SensitiveCipher cipher;
    private final OwnRows rows;
    private final Map<Long, OwnField> fields;

    /** @param fields all that the store has, archived ones too */
    OwnTaking(Connection connection, long tenant, SensitiveCipher cipher, Collection<OwnField> fields) {
        this.connection = connection;
        this.tenant = tenant;
        this.cipher = cipher;
        this.rows = new OwnRows(connection, tenant);
        this.fields = fields.stream().collect(Collectors.toMap(OwnField::id, field -> field));
    }

    private Map<Long, OwnRows.Value> values(long customer) throws SQLException {
        return rows.of(List.of(customer)).getOrDefault(customer, Map.of());
    }

    private static Kept.Own own(OwnRows.@Nullable Value value) {
        return value == null ? new Kept.Own(null, false) : new Kept.Own(value.text(), value.staff());
    }

    /**
     * Has one customer take values of another.
     *
     * @return what it had of those that were different
     * @throws Fault where there is nothing to take
     */
    Map<Long, Kept.Own> take(long into, long from, Collection<OwnField> wanted) throws SQLException {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<Long, OwnRows.Value> own = values(into);
        Map<Long, OwnRows.Value> others = values(from);
        Map<Long, Kept.Own> kept = new TreeMap<>();
        List<OwnRows.Put> puts = new ArrayList<>();
        List<FieldFault> faults = new ArrayList<>();
        for (OwnField field : wanted) {
            OwnRows.Value theirs = others.get(field.id());
            if (theirs == null) {
                faults.add(new FieldFault("take", "crm.merge.nothing-there", Map.of("field", field.name())));
                continue;
            }
            OwnRows.Value mine = own.get(field.id());
            if (mine == null || !mine.text().equals(theirs.text())) {
                kept.put(field.id(), own(mine));
                puts.add(new OwnRows.Put(field, into, new OwnRows.Value(theirs.text(), true)));
            }
        }
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults);
        }
        rows.put(puts);
        return kept;
    }

    /** Gives back what a merge has kept, once it is undone; what a later merge has is given back by that one. */
    void giveBack(MergeRows.Row merge, Kept kept) throws SQLException {
        Map<Long, Kept.Own> own = new TreeMap<>(kept.added());
        own.keySet().removeAll(handOn(merge, own));
        write(merge.canonical(), own);
    }

    /** What was kept may be gone: a choice that the field no longer has, and what names nobody any more, is none. */
    private void write(long customer, Map<Long, Kept.Own> values) throws SQLException {
        List<OwnRows.Put> puts = new ArrayList<>();
        for (Map.Entry<Long, Kept.Own> one : values.entrySet()) {
            OwnField field = fields.get(one.getKey());
            String value = one.getValue().value();
            if (field != null) {
                OwnRows.Value back = value != null && OwnWriting.stillThere(connection, tenant, field, value)
                        ? new OwnRows.Value(value, one.getValue().staff())
                        : null;
                puts.add(new OwnRows.Put(field, customer, back));
            }
        }
        rows.put(puts);
    }

    /** Has later merges of the same canonical customer give back these values, each the first that has the field too. */
    private Set<Long> handOn(MergeRows.Row merge, Map<Long, Kept.Own> own) throws SQLException {
        Set<Long> open = new TreeSet<>(own.keySet());
        Set<Long> handed = new HashSet<>();
        for (MergeRows.Row later : open.isEmpty() ? List.<MergeRows.Row>of() : merges().of(merge.canonical())) {
            if (later.id() > merge.id() && !open.isEmpty()) {
                Kept kept = Kept.read(later.kept(), cipher);
                Set<Long> both = new TreeSet<>(open);
                both.retainAll(kept.added().keySet());
                both.forEach(id -> kept.added().put(id, Objects.requireNonNull(own.get(id))));
                if (open.removeAll(both)) {
                    merges().keep(later.id(), kept.written(cipher));
                    handed.addAll(both);
                }
            }
        }
        return handed;
    }

    /** The customer has its own again in these fields, so there is nothing to be given back. */
    void letGo(Collection<MergeRows.Row> merges, Map<Long, Set<Long>> changed) throws SQLException {
        for (MergeRows.Row merge : merges) {
            Kept kept = Kept.read(merge.kept(), cipher);
            if (kept.added().keySet().removeAll(changed.getOrDefault(merge.canonical(), Set.of()))) {
                merges().keep(merge.id(), kept.written(cipher));
            }
        }
    }

    /** What is new of those whom fields were taken from is new of the takers too; returns whom that has changed. */
    Set<Long> follow(Map<Long, Set<Long>> changed) throws SQLException {
        Set<Long> followed = new HashSet<>();
        Map<Long, Set<Long>> open = changed;
        while (!open.isEmpty()) {
            Map<Long, Set<Long>> above = new TreeMap<>();
            for (MergeRows.Row merge : merges().ofMerged(open.keySet())) {
                Set<Long> taken = follow(merge, Objects.requireNonNull(open.get(merge.merged())));
                if (!taken.isEmpty()) {
                    followed.add(merge.canonical());
                    above.computeIfAbsent(merge.canonical(), id -> new TreeSet<>())
                            .addAll(taken);
                }
            }
            open = above;
        }
        return followed;
    }

    private Set<Long> follow(MergeRows.Row merge, Set<Long> changed) throws SQLException {
        Set<Long> some = new TreeSet<>(changed);
        some.retainAll(Kept.read(merge.kept(), cipher).added().keySet());
        if (some.isEmpty()) {
            return some;
        }
        Map<Long, OwnRows.Value> theirs = values(merge.merged());
        Map<Long, Kept.Own> taken = new TreeMap<>();
        some.forEach(id -> {
            OwnRows.Value value = theirs.get(id);
            // As when it was taken: somebody chose it, whoever wrote it there.
            taken.put(id, value == null ? own(null) : new Kept.Own(value.text(), true));
        });
        taken.keySet().removeAll(handOn(merge, taken));
        write(merge.canonical(), taken);
        return taken.keySet();
    }

    private MergeRows merges() {
        return new MergeRows(connection, tenant);
    }
}
