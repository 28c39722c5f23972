package livery.crm.internal.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.FieldColumns;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.values.Field;
import livery.crm.internal.values.FieldNames;
import livery.crm.internal.values.SensitiveCipher;
import org.jspecify.annotations.Nullable;

/** The rows of customers or vehicles, read and written in sets. */
final class SubjectTable<F extends Enum<F> & Field> {

    private final Subject<F> subject;
    /** By the column of a strong field that is or was once kept plain. */
    private final Map<F, ListQuery> idsByStrong;
    /** By the print of a strong field that is kept encrypted. */
    private final Map<F, ListQuery> idsByStrongIndex;

    private final ListQuery idsByWeak;
    private final ListQuery load;
    private final ListQuery delete;
    private final ListQuery touch;
    private final String insert;
    /** Of rows that are known by their id and locked; a batch of these costs half of what a batch of updates does. */
    private final String overwrite;

    SubjectTable(Subject<F> subject) {
        this.subject = subject;
        String table = subject.table();
        List<String> fields = Arrays.stream(subject.fields().getEnumConstants())
                .flatMap(field -> field.columns().stream())
                .toList();
        idsByStrong = new EnumMap<>(subject.fields());
        idsByStrongIndex = new EnumMap<>(subject.fields());
        for (F strong : subject.strong()) {
            if (!strong.sensitive() || strong.oncePlain()) {
                idsByStrong.put(strong, idsBy(table, strong.column()));
            }
            if (strong.sensitive()) {
                idsByStrongIndex.put(strong, idsBy(table, strong.indexColumn()));
            }
        }
        idsByWeak = idsBy(table, subject.weakColumn());
        load = new ListQuery("select id, twin, staff_fields, " + String.join(", ", fields) + " from " + table
                + " where tenant_id = ? and id in (??) order by id for update");
        touch = new ListQuery(
                "update " + table + " set version = version + 1, updated_at = ? where tenant_id = ? and id in (??)");
        delete = new ListQuery("delete from " + table + " where tenant_id = ? and id in (??)");
        List<String> changing = Stream.of(List.of("twin", "staff_fields"), fields, subject.derivedColumns())
                .flatMap(List::stream)
                .toList();
        insert = "insert into " + table + " (tenant_id, id, version, created_at, updated_at, "
                + String.join(", ", changing) + ") values (" + Batch.places(5 + changing.size()) + ")";
        overwrite = insert + " on duplicate key update version = version + 1, updated_at = values(updated_at), "
                + changing.stream()
                        .map(column -> column + " = values(" + column + ")")
                        .collect(Collectors.joining(", "));
    }

    private static ListQuery idsBy(String table, String column) {
        return new ListQuery("select id from " + table + " where tenant_id = ? and " + column + " in (??)");
    }

    /**
     * Those with these ids, and those with these keys. Their rows stay locked, so nobody changes them before
     * this batch is through.
     */
    WorkingSet<F> load(SourceLinks links, Collection<Long> ids, Keys<F> keys) throws SQLException {
        Connection connection = links.connection();
        long tenant = links.tenant();
        Set<Long> wanted = new TreeSet<>(ids);
        for (Map.Entry<F, ListQuery> plain : idsByStrong.entrySet()) {
            plain.getValue()
                    .read(connection, keys.strong(plain.getKey()), row -> wanted.add(row.getLong("id")), tenant);
        }
        for (Map.Entry<F, ListQuery> encrypted : idsByStrongIndex.entrySet()) {
            F strong = encrypted.getKey();
            List<String> indexes = keys.strong(strong).stream()
                    .map(value -> links.cipher().index(strong, value))
                    .toList();
            encrypted.getValue().read(connection, indexes, row -> wanted.add(row.getLong("id")), tenant);
        }
        idsByWeak.read(connection, keys.weak(), row -> wanted.add(row.getLong("id")), tenant);
        List<Known<F>> known = new ArrayList<>(wanted.size());
        load.read(connection, wanted, row -> known.add(read(row, links.cipher())), tenant);
        return new WorkingSet<>(subject, known, keys.weak());
    }

    private Known<F> read(ResultSet row, SensitiveCipher cipher) throws SQLException {
        Map<F, String> values = new EnumMap<>(subject.fields());
        for (F field : subject.fields().getEnumConstants()) {
            String value = FieldColumns.read(row, field, cipher);
            if (value != null) {
                values.put(field, value);
            }
        }
        return Known.stored(
                row.getLong("id"),
                values,
                subject.weak(values),
                FieldNames.read(row.getString("staff_fields"), subject.fields()),
                row.getLong("twin"));
    }

    /** Writes what is new or changed. */
    void write(SourceLinks links, Collection<Known<F>> all, Instant now) throws SQLException {
        List<@Nullable Object[]> fresh = new ArrayList<>();
        List<@Nullable Object[]> changed = new ArrayList<>();
        for (Known<F> known : all) {
            if (known.isFresh()) {
                fresh.add(row(links, known, now));
            } else if (known.isChanged()) {
                changed.add(row(links, known, now));
            }
        }
        Batch.run(links.connection(), insert, fresh);
        Batch.run(links.connection(), overwrite, changed);
    }

    /** Rows of which only something beside them has changed count as changed. */
    void touch(SourceLinks links, Collection<Long> ids, Instant now) throws SQLException {
        touch.change(links.connection(), ids, now, links.tenant());
    }

    private @Nullable Object[] row(SourceLinks links, Known<F> known, Instant now) {
        List<@Nullable Object> row = new ArrayList<>(32);
        row.addAll(List.of(links.tenant(), known.id(), 0L, now, now));
        row.add(known.twin());
        row.add(FieldNames.written(known.staff()));
        for (F field : subject.fields().getEnumConstants()) {
            row.addAll(FieldColumns.kept(field, known.values().get(field), links.cipher()));
        }
        row.addAll(subject.derived(known.values()));
        return row.toArray();
    }

    /** Takes back rows that this batch has added. */
    void takeBack(Connection connection, long tenant, Collection<Known<F>> all) throws SQLException {
        delete.change(
                connection, all.stream().filter(Known::isFresh).map(Known::id).toList(), tenant);
    }
}
