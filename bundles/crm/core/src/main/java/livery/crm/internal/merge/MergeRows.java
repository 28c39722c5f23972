package livery.crm.internal.merge;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.SensitiveCipher;

/** The rows of merges, and which customers stand for which by them. */
final class MergeRows {

    private static final String COLUMNS = "select id, canonical_id, merged_id, kept, reason, merged_at from crm_merge";
    private static final String OF_CANONICAL =
            COLUMNS + " where tenant_id = ? and canonical_id = ? and undone_at is null order by id";
    private static final String FIND = COLUMNS + " where tenant_id = ? and id = ? and undone_at is null for update";
    private static final ListQuery OF_CANONICALS =
            new ListQuery(COLUMNS + " where tenant_id = ? and undone_at is null and canonical_id in (??)");
    private static final ListQuery OF_MERGED =
            new ListQuery(COLUMNS + " where tenant_id = ? and undone_at is null and merged_id in (??)");
    private static final String INSERT = "insert into crm_merge"
            + " (tenant_id, id, canonical_id, merged_id, kept, reason, merged_at) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String KEEP = "update crm_merge set kept = ? where tenant_id = ? and id = ?";
    private static final String UNDONE = "update crm_merge set undone_at = ?, kept = '' where tenant_id = ? and id = ?";
    private static final String PASS_ON =
            "update crm_merged set canonical_id = ? where tenant_id = ? and canonical_id = ?";
    private static final String JOIN = "insert into crm_merged (tenant_id, customer_id, canonical_id) values (?, ?, ?)";
    private static final String LEAVE = "delete from crm_merged where tenant_id = ? and customer_id = ?";
    private static final ListQuery TAKE_ALONG =
            new ListQuery("update crm_merged set canonical_id = ? where tenant_id = ? and customer_id in (??)");

    private final Connection connection;
    private final long tenant;

    MergeRows(Connection connection, long tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    /**
     * A merge that has not been undone.
     *
     * @param kept encrypted
     */
    record Row(long id, long canonical, long merged, String kept, String reason, Instant at) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("id"),
                    row.getLong("canonical_id"),
                    row.getLong("merged_id"),
                    row.getString("kept"),
                    row.getString("reason"),
                    Columns.moment(row, "merged_at"));
        }
    }

    /** The oldest first. */
    List<Row> of(long canonical) throws SQLException {
        return Query.list(connection, OF_CANONICAL, Row::read, tenant, canonical);
    }

    List<Row> ofCanonicals(Collection<Long> customers) throws SQLException {
        List<Row> found = new ArrayList<>();
        OF_CANONICALS.read(connection, customers, row -> found.add(Row.read(row)), tenant);
        return found;
    }

    List<Row> ofMerged(Collection<Long> customers) throws SQLException {
        List<Row> found = new ArrayList<>();
        OF_MERGED.read(connection, customers, row -> found.add(Row.read(row)), tenant);
        return found;
    }

    /** Locked. */
    Optional<Row> find(long id) throws SQLException {
        return Query.list(connection, FIND, Row::read, tenant, id).stream().findFirst();
    }

    /** Adds the merge; the canonical customer stands for the other one, and for all that one stood for. */
    void add(Row row) throws SQLException {
        Query.change(
                connection,
                INSERT,
                tenant,
                row.id(),
                row.canonical(),
                row.merged(),
                row.kept(),
                row.reason(),
                row.at());
        Query.change(connection, PASS_ON, row.canonical(), tenant, row.merged());
        Query.change(connection, JOIN, tenant, row.merged(), row.canonical());
    }

    /**
     * Has later merges of the same canonical customer give back these values, each the first that has taken the field too.
     *
     * @return the fields that a later merge has
     */
    Set<CustomerField> handOn(Row merge, Map<CustomerField, Kept.Own> own, SensitiveCipher cipher) throws SQLException {
        Set<CustomerField> open = EnumSet.noneOf(CustomerField.class);
        open.addAll(own.keySet());
        Set<CustomerField> handed = EnumSet.noneOf(CustomerField.class);
        for (Row later : of(merge.canonical())) {
            if (later.id() > merge.id() && !open.isEmpty()) {
                Kept kept = Kept.read(later.kept(), cipher);
                Set<CustomerField> both = EnumSet.copyOf(open);
                both.retainAll(kept.fields().keySet());
                both.forEach(field -> kept.put(field, Objects.requireNonNull(own.get(field))));
                if (open.removeAll(both)) {
                    keep(later.id(), kept.written(cipher));
                    handed.addAll(both);
                }
            }
        }
        return handed;
    }

    void keep(long id, String kept) throws SQLException {
        Query.change(connection, KEEP, kept, tenant, id);
    }

    /** Ends the merge; the other customer stands for itself again, and for all it stood for. */
    void end(Row row, Instant now) throws SQLException {
        Query.change(connection, UNDONE, now, tenant, row.id());
        Query.change(connection, LEAVE, tenant, row.merged());
        List<Long> along = new ArrayList<>();
        Deque<Long> open = new ArrayDeque<>(List.of(row.merged()));
        while (!open.isEmpty()) {
            for (Row below : of(open.remove())) {
                along.add(below.merged());
                open.add(below.merged());
            }
        }
        TAKE_ALONG.change(connection, along, row.merged(), tenant);
    }
}
