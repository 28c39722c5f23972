package livery.dms.internal.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import livery.crm.RecordKind;
import livery.dms.internal.values.Kinds;
import livery.dms.internal.values.RecordCipher;
import livery.platform.TenantId;

/**
 * Finds the records of one person by what their sources call them: those kept with their external ids by these, older
 * ones by what their lines say. Reads without locks, for it may look at many.
 */
final class PersonsRecords {

    private static final int IN_ONE_QUERY = 500;
    private static final int ROWS_AT_ONCE = 500;
    private static final String RAW = "select r.import_id, r.line, r.raw from dms_raw_record r"
            + " join dms_import i on i.tenant_id = r.tenant_id and i.id = r.import_id"
            + " where r.tenant_id = ? and r.raw <> '' and i.tenant_id = ? and i.kind = ?";
    private static final String HELD = "select id, import_id, state, raw from dms_held_record"
            + " where tenant_id = ? and source = ? and raw <> '' and ";

    private static final String TAKEN_HELD = "select distinct external_id from dms_held_record where tenant_id = ?"
            + " and state = 'resolved' and taken = 1 and source = ? and kind = ? and";
    private static final String TAKEN_RAW = "select distinct r.external_id from dms_raw_record r"
            + " join dms_import i on i.tenant_id = r.tenant_id and i.id = r.import_id"
            + " where r.tenant_id = ? and r.outcome in ('A', 'U') and i.kind = ?";

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
     */
    List<Raw> raw(RecordKind kind, Collection<Long> connections, Set<String> externalIds) throws SQLException {
        List<Raw> found = new ArrayList<>();
        if (connections.isEmpty()) {
            return found;
        }
        String of = " and i.connection_id in (" + marks(connections.size()) + ")";
        for (List<String> some : parts(externalIds)) {
            read(RAW + of + " and r.external_id in (" + marks(some.size()) + ")", kind, connections, some, found::add);
        }
        Pattern words = words(externalIds);
        read(RAW + of + " and r.external_id is null", kind, connections, List.of(), one -> {
            if (words.matcher(cipher.requireRaw(tenant, one.stored())).find()) {
                found.add(one);
            }
        });
        return found;
    }

    /** Row by row, for a store may have very many. */
    private void read(String sql, RecordKind kind, Collection<Long> connections, List<String> ids, Consumer<Raw> into)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(ROWS_AT_ONCE);
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
                    into.accept(new Raw(rows.getLong(1), rows.getLong(2), rows.getString(3)));
                }
            }
        }
    }

    /** Which of these ids have been taken in from the source. */
    Set<String> taken(RecordKind kind, String source, Collection<Long> connections, Set<String> externalIds)
            throws SQLException {
        Set<String> taken = new HashSet<>();
        for (List<String> some : parts(externalIds)) {
            String in = " external_id in (" + marks(some.size()) + ")";
            taken(TAKEN_HELD + in, List.of(source, Kinds.id(kind)), some, taken);
            if (!connections.isEmpty()) {
                List<Object> of = new ArrayList<>(List.of(Kinds.id(kind)));
                of.addAll(connections);
                taken(
                        TAKEN_RAW + " and i.connection_id in (" + marks(connections.size()) + ") and r." + in.strip(),
                        of,
                        some,
                        taken);
            }
        }
        return taken;
    }

    private void taken(String sql, List<Object> of, List<String> ids, Set<String> into) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int at = 1;
            select.setLong(at++, tenant.value());
            for (Object one : of) {
                select.setObject(at++, one);
            }
            for (String id : ids) {
                select.setString(at++, id);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    into.add(rows.getString(1));
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

    private static Pattern words(Set<String> externalIds) {
        String all = externalIds.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{Alnum}])(" + all + ")(?![\\p{Alnum}])", Pattern.CASE_INSENSITIVE);
    }

    private static List<List<String>> parts(Collection<String> all) {
        return parts(all, IN_ONE_QUERY);
    }

    static <T> List<List<T>> parts(Collection<T> all, int most) {
        List<T> list = List.copyOf(all);
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < list.size(); from += most) {
            parts.add(list.subList(from, Math.min(list.size(), from + most)));
        }
        return parts;
    }

    private static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }
}
