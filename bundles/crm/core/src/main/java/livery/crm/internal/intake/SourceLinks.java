package livery.crm.internal.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import livery.crm.RecordKind;
import livery.crm.internal.canonical.FieldsTaken;
import livery.crm.internal.search.ErasedRecords;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.Field;
import livery.crm.internal.values.SensitiveCipher;
import org.jspecify.annotations.Nullable;

/**
 * What one source of a tenant means by its external ids.
 *
 * @param connection of the unit of work
 * @param touched takes in the customers whose vehicles, dealings or number of those whom they brought change
 * @param changes what records of this call have changed of customers who were known
 * @param own takes in what records say of fields that the store has added
 */
record SourceLinks(
        Connection connection,
        long tenant,
        String source,
        SensitiveCipher cipher,
        Set<Long> touched,
        Map<Long, FieldsTaken.Change> changes,
        OwnIntake own) {

    private static final String LOCK =
            "insert into crm_source (tenant_id, source, kind) values (?, ?, ?) on duplicate key update kind = kind";
    private static final ListQuery FIND = new ListQuery("select external_id, target_id, hash from crm_source_link"
            + " where tenant_id = ? and source = ? and kind = ? and external_id in (??)");
    private static final ListQuery SEEN = new ListQuery("select external_id, seen from crm_source_link"
            + " where tenant_id = ? and source = ? and kind = ? and external_id in (??)");
    private static final String INSERT = "insert into crm_source_link"
            + " (tenant_id, source, kind, external_id, target_id, hash, seen) values (?, ?, ?, ?, ?, ?, ?)";
    /** Costs twice as much as an insert, but half of what an update does. */
    private static final String OVERWRITE =
            INSERT + " on duplicate key update target_id = values(target_id), hash = values(hash), seen = values(seen)";

    SourceLinks(
            Connection connection,
            long tenant,
            String source,
            SensitiveCipher cipher,
            Set<Long> touched,
            OwnIntake own) {
        this(connection, tenant, source, cipher, touched, new HashMap<>(), own);
    }

    void changed(long customer, FieldsTaken.Change change) {
        changes.put(customer, change);
    }

    /** Which of these external ids are of customers who were erased. */
    Set<String> erased(Collection<String> externalIds) throws SQLException {
        return erased(RecordKind.CUSTOMER, externalIds);
    }

    /** Which of these external ids are of records of customers who were erased. */
    Set<String> erased(RecordKind kind, Collection<String> externalIds) throws SQLException {
        return new ErasedRecords(connection, tenant, cipher).among(kind, source, externalIds);
    }

    /** From now on these records count as those of customers who were erased. */
    void erase(RecordKind kind, Collection<String> externalIds, Instant now) throws SQLException {
        new ErasedRecords(connection, tenant, cipher)
                .add(kind, externalIds.stream().map(id -> Map.entry(source, id)).toList(), now);
    }

    /** Waits until no other unit of work takes in records of this kind, and keeps others out until this one ends. */
    void lock(RecordKind kind) throws SQLException {
        Query.change(connection, LOCK, tenant, source, kind.name());
    }

    /** The links of those external ids that have one. */
    Map<String, Link> find(RecordKind kind, Collection<String> externalIds) throws SQLException {
        Map<String, Link> found = new HashMap<>();
        FIND.read(
                connection,
                externalIds,
                row -> found.put(
                        row.getString("external_id"), new Link(row.getLong("target_id"), row.getString("hash"))),
                tenant,
                source,
                kind.name());
        return found;
    }

    /** What the source last said, by external id. */
    <F extends Enum<F> & Field> Map<String, Map<F, String>> seen(
            RecordKind kind, Collection<String> externalIds, Class<F> fields) throws SQLException {
        Map<String, Map<F, String>> found = new HashMap<>();
        SEEN.read(
                connection,
                externalIds,
                row -> {
                    String seen = row.getString("seen");
                    found.put(row.getString("external_id"), SeenValues.read(seen, fields, cipher));
                    own.seen(row.getString("external_id"), SeenValues.own(seen));
                },
                tenant,
                source,
                kind.name());
        return found;
    }

    /**
     * Writes links.
     *
     * @param stored those that have a row
     */
    <F extends Enum<F> & Field> void put(
            RecordKind kind, Map<String, Link> links, Map<String, Map<F, String>> seen, Set<String> stored)
            throws SQLException {
        List<@Nullable Object[]> fresh = new ArrayList<>();
        List<@Nullable Object[]> known = new ArrayList<>();
        new TreeMap<>(links)
                .forEach((externalId, link) -> (stored.contains(externalId) ? known : fresh)
                        .add(new @Nullable Object[] {
                            tenant,
                            source,
                            kind.name(),
                            externalId,
                            link.target(),
                            link.hash(),
                            SeenValues.written(seen.getOrDefault(externalId, Map.of()), own.said(externalId), cipher)
                        }));
        Batch.run(connection, INSERT, fresh);
        Batch.run(connection, OVERWRITE, known);
    }
}
