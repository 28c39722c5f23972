package livery.dms.internal.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.crm.RecordKind;
import livery.dms.internal.values.Kinds;
import livery.dms.internal.values.RecordCipher;
import livery.platform.TenantId;

/**
 * Finds the records of one person: those kept with their external ids by these, older ones by what their lines say. Reads
 * without locks, for it may look at many.
 */
final class PersonsRecords {

    private static final int IN_ONE_QUERY = 500;
    private static final String RAW = "select r.import_id, r.line, r.raw from dms_raw_record r"
            + " join dms_import i on i.tenant_id = r.tenant_id and i.id = r.import_id"
            + " where r.tenant_id = ? and r.raw <> '' and i.tenant_id = ? and i.kind = ?";
    private static final String HELD = "select id, import_id, state, raw from dms_held_record"
            + " where tenant_id = ? and source = ? and raw <> '' and ";

    private final Connection connection;
    private final TenantId tenant;
    private final RecordCipher cipher;

    /** A raw record that is the person's. */
    record Raw(long importId, long line, String stored) {}

    /** A held record that is the person's. */
    record Held(long id, long importId, String state, String stored) {}

    PersonsRecords(Connection connection, TenantId tenant, RecordCipher cipher) {
        this.connection = connection;
        this.tenant = tenant;
        this.cipher = cipher;
    }

    /**
     * Raw records of imports of these connections.
     *
     * @param externalIds of the person's records of this kind
     * @param numbers of the person, by which a line without an external id is known
     */
    List<Raw> raw(RecordKind kind, Collection<Long> connections, Set<String> externalIds, Set<String> numbers)
            throws SQLException {
        List<Raw> found = new ArrayList<>();
        if (connections.isEmpty()) {
            return found;
        }
        String of = " and i.connection_id in (" + marks(connections.size()) + ")";
        for (List<String> some : parts(externalIds)) {
            read(RAW + of + " and r.external_id in (" + marks(some.size()) + ")", kind, connections, some, found);
        }
        List<Raw> unnamed = new ArrayList<>();
        read(RAW + of + " and r.external_id is null", kind, connections, List.of(), unnamed);
        Pattern words = words(externalIds, numbers);
        unnamed.stream()
                .filter(one -> cipher.readRaw(tenant, one.stored())
                        .filter(line -> words.matcher(line).find())
                        .isPresent())
                .forEach(found::add);
        return found;
    }

    private void read(String sql, RecordKind kind, Collection<Long> connections, List<String> ids, List<Raw> into)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int at = 1;
            select.setLong(at++, tenant.value());
            select.setLong(at++, tenant.value());
            select.setString(at++, Kinds.id(kind));
            for (Long id : connections) {
                select.setLong(at++, id);
            }
            for (String id : ids) {
                select.setString(at++, id);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    into.add(new Raw(rows.getLong(1), rows.getLong(2), rows.getString(3)));
                }
            }
        }
    }

    /** Held records with these ids, and those that wait for a customer with one of them. */
    List<Held> held(RecordKind kind, String source, Set<String> externalIds) throws SQLException {
        List<Held> found = new ArrayList<>();
        for (List<String> some : parts(externalIds)) {
            held("kind = ? and external_id in (" + marks(some.size()) + ")", kind, source, some, found);
            held("needs_kind = ? and needs_id in (" + marks(some.size()) + ")", kind, source, some, found);
        }
        return found;
    }

    private void held(String where, RecordKind kind, String source, List<String> ids, List<Held> into)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HELD + where)) {
            select.setLong(1, tenant.value());
            select.setString(2, source);
            select.setString(3, Kinds.id(kind));
            for (int i = 0; i < ids.size(); i++) {
                select.setString(4 + i, ids.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    into.add(new Held(rows.getLong(1), rows.getLong(2), rows.getString(3), rows.getString(4)));
                }
            }
        }
    }

    private static Pattern words(Set<String> externalIds, Set<String> numbers) {
        String all = Stream.concat(externalIds.stream(), numbers.stream())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{Alnum}])(" + all + ")(?![\\p{Alnum}])", Pattern.CASE_INSENSITIVE);
    }

    private static List<List<String>> parts(Collection<String> all) {
        List<String> list = List.copyOf(all);
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < list.size(); from += IN_ONE_QUERY) {
            parts.add(list.subList(from, Math.min(list.size(), from + IN_ONE_QUERY)));
        }
        return parts;
    }

    private static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }
}
