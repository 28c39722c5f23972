package livery.dms.internal.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.crm.RecordKind;
import livery.dms.internal.numbers.UnnumberedImports;
import livery.dms.internal.numbers.UnnumberedImports.Page;
import livery.dms.internal.values.Kinds;
import livery.dms.internal.values.RecordCipher;
import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Finds records of one tenant by the numbers in them, whoever they came from: by their prints, and those that may have
 * none yet by what they say. Reads without locks.
 */
final class NumberSearch {

    private static final int IN_ONE_QUERY = 200;
    private static final int PAGE = 500;
    private static final String RAW_PRINTS =
            "select import_id, line from dms_raw_number where tenant_id = ? and number in (";
    private static final String HELD_PRINTS =
            "select held_id, 0 from dms_held_number where tenant_id = ? and number in (";
    private static final String RAW = "select r.import_id, r.line, r.raw, r.external_id, r.outcome in ('A', 'U'),"
            + " i.kind, i.connection_id from dms_raw_record r"
            + " join dms_import i on i.tenant_id = r.tenant_id and i.id = r.import_id"
            + " where r.tenant_id = ? and i.tenant_id = ? and r.raw <> '' and (";
    private static final String HELD = "select id, import_id, state, raw, external_id, taken, kind, source"
            + " from dms_held_record where tenant_id = ? and raw <> '' and id in (";

    private final Connection connection;
    private final TenantId tenant;
    private final RecordCipher cipher;
    private final Set<String> numbers;
    private final Set<Key> raw = new HashSet<>();
    private final Set<Long> held = new HashSet<>();

    private record Key(long importId, long line) {}

    /**
     * A record with one of the numbers.
     *
     * @param settled whether it was taken in as it is, so that it is of whoever its id belongs to
     */
    record Match<R>(
            R record,
            RecordKind kind,
            String source,
            @Nullable String externalId,
            boolean settled) {}

    NumberSearch(Connection connection, TenantId tenant, RecordCipher cipher, Set<String> numbers) {
        this.connection = connection;
        this.tenant = tenant;
        this.cipher = cipher;
        this.numbers = numbers;
    }

    /** Looks for them; then {@link #raw} and {@link #held} have what there is. */
    void search() throws SQLException {
        if (numbers.isEmpty()) {
            return;
        }
        prints(RAW_PRINTS, row -> raw.add(new Key(row.getLong(1), row.getLong(2))));
        prints(HELD_PRINTS, row -> held.add(row.getLong(1)));
        UnnumberedImports old = new UnnumberedImports(connection, tenant, cipher);
        List<Long> imports = old.all(0, PAGE);
        while (!imports.isEmpty()) {
            for (long one : imports) {
                read(old, one);
            }
            imports = old.all(imports.get(imports.size() - 1), PAGE);
        }
    }

    private void read(UnnumberedImports old, long importId) throws SQLException {
        Page page = old.raw(importId, 0, PAGE, false);
        matching(page).forEach(line -> raw.add(new Key(importId, line)));
        while (page.more()) {
            page = old.raw(importId, page.last(), PAGE, false);
            matching(page).forEach(line -> raw.add(new Key(importId, line)));
        }
        page = old.held(importId, 0, PAGE, false);
        held.addAll(matching(page));
        while (page.more()) {
            page = old.held(importId, page.last(), PAGE, false);
            held.addAll(matching(page));
        }
    }

    private List<Long> matching(Page page) {
        return page.numbers().entrySet().stream()
                .filter(record -> !Collections.disjoint(record.getValue(), numbers))
                .map(Map.Entry::getKey)
                .toList();
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void prints(String sql, Row into) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql + marks(numbers.size()) + ")")) {
            int at = 1;
            select.setLong(at++, tenant.value());
            for (String number : numbers) {
                select.setBytes(at++, cipher.number(tenant, number));
            }
            read(select, into);
        }
    }

    /** Those that are not erased. */
    List<Match<PersonsRecords.Raw>> raw(Map<String, List<Long>> connections) throws SQLException {
        Map<Long, String> sources = new HashMap<>();
        connections.forEach((source, ids) -> ids.forEach(id -> sources.put(id, source)));
        List<Match<PersonsRecords.Raw>> found = new ArrayList<>();
        for (List<Key> some : PersonsRecords.parts(raw, IN_ONE_QUERY)) {
            String which =
                    "(r.import_id = ? and r.line = ?)" + " or (r.import_id = ? and r.line = ?)".repeat(some.size() - 1);
            try (PreparedStatement select = connection.prepareStatement(RAW + which + ")")) {
                int at = 1;
                select.setLong(at++, tenant.value());
                select.setLong(at++, tenant.value());
                for (Key key : some) {
                    select.setLong(at++, key.importId());
                    select.setLong(at++, key.line());
                }
                read(
                        select,
                        row -> found.add(new Match<>(
                                new PersonsRecords.Raw(row.getLong(1), row.getLong(2), row.getString(3)),
                                Kinds.of(row.getString(6)).orElseThrow(),
                                sources.getOrDefault(row.getLong(7), ""),
                                row.getString(4),
                                row.getBoolean(5))));
            }
        }
        return found;
    }

    /** As {@link #raw}. */
    List<Match<PersonsRecords.Held>> held() throws SQLException {
        List<Match<PersonsRecords.Held>> found = new ArrayList<>();
        for (List<Long> some : PersonsRecords.parts(held, IN_ONE_QUERY)) {
            try (PreparedStatement select = connection.prepareStatement(HELD + marks(some.size()) + ")")) {
                int at = 1;
                select.setLong(at++, tenant.value());
                for (Long id : some) {
                    select.setLong(at++, id);
                }
                read(
                        select,
                        row -> found.add(new Match<>(
                                new PersonsRecords.Held(
                                        row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)),
                                Kinds.of(row.getString(7)).orElseThrow(),
                                row.getString(8),
                                row.getString(5),
                                row.getBoolean(6))));
            }
        }
        return found;
    }

    private static void read(PreparedStatement select, Row into) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                into.read(rows);
            }
        }
    }

    private static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }
}
