package livery.crm.internal.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import livery.crm.OwnTarget;
import livery.crm.RecordKind;
import livery.crm.internal.own.OwnField;
import livery.crm.internal.own.OwnReading;
import livery.crm.internal.own.OwnRecord;
import livery.crm.internal.own.OwnRows;
import livery.crm.internal.values.WrittenFields;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what the records of a batch say of fields that the store has added, by the rules of all other fields: a value
 * that the source has not changed leaves the field alone, one that it has changed wins, its first record does not replace
 * what staff wrote, and what it names no more goes when it is still what it said. Some statements a batch, and none where
 * no record says anything.
 */
final class OwnIntake {

    private final Map<String, OwnField> known;
    private final Map<String, Map<String, String>> seen = new HashMap<>();
    private final Map<String, Map<String, String>> said = new HashMap<>();
    private final Map<Long, List<Saying>> sayings = new LinkedHashMap<>();
    private final Map<Long, Set<Long>> changes = new HashMap<>();
    private Map<RecordKind, Map<String, Link>> referred = Map.of();

    /**
     * What a record says.
     *
     * @param last what the source said before; null when it is its first of this one
     * @param whole whether the newest record is all there is
     */
    private record Saying(
            Map<String, String> values, @Nullable Map<String, String> last, boolean whole) {}

    /** @param fields those of the batch's records */
    OwnIntake(Collection<OwnField> fields) {
        this.known = fields.stream().collect(Collectors.toMap(OwnField::code, field -> field));
    }

    /** Begins a batch anew. */
    void begin() {
        List.of(seen, said, sayings, changes).forEach(Map::clear);
    }

    /** What is wrong with what a record says; fields that are not known say nothing. */
    List<FieldFault> faults(Map<String, String> own) {
        WrittenFields checks = new WrittenFields();
        read(own, checks);
        return checks.faults();
    }

    /** By the names of the fields among others; references still by external id. */
    private Map<String, String> read(Map<String, String> own, WrittenFields checks) {
        Map<String, String> values = new TreeMap<>();
        own.forEach((code, written) -> {
            OwnField field = known.get(code);
            String value = null;
            if (field != null) {
                value = field.refersTo() == null
                        ? OwnReading.read(field, written, checks)
                        : written.isBlank() ? null : written.strip();
            }
            if (value != null) {
                values.put(OwnTarget.PREFIX + code, value);
            }
        });
        return values;
    }

    /** Finds the others that records refer to. */
    void refer(SourceLinks links, Collection<Map<String, String>> records) throws SQLException {
        Map<RecordKind, Set<String>> wanted = new HashMap<>();
        for (Map<String, String> own : records) {
            own.forEach((code, written) -> {
                OwnField field = known.get(code);
                if (field != null && field.refersTo() != null && !written.isBlank()) {
                    wanted.computeIfAbsent(kind(field), any -> new HashSet<>()).add(written.strip());
                }
            });
        }
        referred = new HashMap<>();
        for (Map.Entry<RecordKind, Set<String>> one : wanted.entrySet()) {
            referred.put(one.getKey(), links.find(one.getKey(), one.getValue()));
        }
    }

    private static RecordKind kind(OwnField field) {
        return field.refersTo() == OwnRecord.VEHICLE ? RecordKind.VEHICLE : RecordKind.CUSTOMER;
    }

    /** What the source said last of a record. */
    void seen(String externalId, Map<String, String> values) {
        seen.put(externalId, values);
    }

    /** What the source says now, to be kept until its next record. */
    Map<String, String> said(String externalId) {
        return said.getOrDefault(externalId, Map.of());
    }

    /**
     * A record became part of one of ours.
     *
     * @param known whether the source has spoken of it before
     * @param warnings takes in what refers to nothing that has come
     * @return whether it says something else than before
     */
    boolean take(String externalId, long target, Map<String, String> own, boolean known, List<FieldFault> warnings) {
        Map<String, String> values = read(own, new WrittenFields());
        Map<String, String> before = said.containsKey(externalId)
                ? said.get(externalId)
                : known ? seen.getOrDefault(externalId, Map.of()) : null;
        resolve(values, warnings);
        said.put(externalId, values);
        if (!values.isEmpty() || (before != null && !before.isEmpty())) {
            sayings.computeIfAbsent(target, id -> new ArrayList<>(1)).add(new Saying(values, before, false));
        }
        return !values.equals(before == null ? Map.of() : before);
    }

    /** As {@link #take}, of something that is the source's alone. */
    void replace(long target, Map<String, String> own, List<FieldFault> warnings) {
        if (!known.isEmpty()) {
            Map<String, String> values = read(own, new WrittenFields());
            resolve(values, warnings);
            sayings.put(target, List.of(new Saying(values, null, true)));
        }
    }

    private void resolve(Map<String, String> values, List<FieldFault> warnings) {
        known.values().stream()
                .filter(field -> field.refersTo() != null && values.containsKey(field.name()))
                .forEach(field -> {
                    Link link = referred.getOrDefault(kind(field), Map.of()).get(values.remove(field.name()));
                    if (link == null) {
                        warnings.add(new FieldFault(field.name(), "crm.own.to-come"));
                    } else {
                        values.put(field.name(), Long.toString(link.target()));
                    }
                });
    }

    /** Writes all that has become of the batch; returns the records of ours that are different now. */
    Set<Long> write(Connection connection, long tenant) throws SQLException {
        Set<Long> changed = new TreeSet<>();
        if (sayings.isEmpty()) {
            return changed;
        }
        OwnRows rows = new OwnRows(connection, tenant);
        Map<Long, Map<Long, OwnRows.Value>> stored = rows.of(
                sayings.keySet(), known.values().stream().map(OwnField::id).toList());
        List<OwnRows.Put> puts = new ArrayList<>();
        sayings.forEach((target, all) -> {
            Map<Long, OwnRows.Value> before = stored.getOrDefault(target, Map.of());
            for (OwnField field : known.values()) {
                OwnRows.Value was = before.get(field.id());
                OwnRows.Value is = was;
                for (Saying one : all) {
                    is = merged(one, field.name(), is);
                }
                if (!Objects.equals(was, is)) {
                    puts.add(new OwnRows.Put(field, target, is));
                    changes.computeIfAbsent(target, id -> new HashSet<>()).add(field.id());
                    changed.add(target);
                }
            }
        });
        rows.put(puts);
        return changed;
    }

    /** As {@link FieldMerge} has it. */
    private static OwnRows.@Nullable Value merged(Saying saying, String name, OwnRows.@Nullable Value now) {
        String next = saying.values().get(name);
        if (saying.whole()) {
            return next == null ? null : new OwnRows.Value(next, false);
        }
        String last = saying.last() == null ? null : saying.last().get(name);
        if (next == null) {
            return last != null && now != null && !now.staff() && last.equals(now.text()) ? null : now;
        }
        if (now != null && now.text().equals(next)) {
            return now;
        }
        boolean first = saying.last() == null;
        if (next.equals(last) || (first && now != null && now.staff())) {
            return now;
        }
        return new OwnRows.Value(next, false);
    }

    /** Which fields of whom are different now. */
    Map<Long, Set<Long>> changes() {
        return Map.copyOf(changes);
    }
}
