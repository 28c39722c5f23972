package livery.crm.internal.intake;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import livery.crm.RecordKind;
import livery.crm.internal.dealing.DealingTable;
import livery.crm.internal.sql.ListQuery;

/** Finds dealings by what their source calls them. */
final class DealingRows {

    private static final ListQuery FIND = new ListQuery("select external_id, id, hash from crm_dealing"
            + " where tenant_id = ? and source = ? and kind = ? and external_id in (??)");
    private static final ListQuery CUSTOMERS =
            new ListQuery("select distinct customer_id from crm_dealing where tenant_id = ? and id in (??)");

    private DealingRows() {}

    static Map<String, Link> find(SourceLinks links, RecordKind kind, Collection<String> externalIds)
            throws SQLException {
        Map<String, Link> found = new HashMap<>();
        FIND.read(
                links.connection(),
                externalIds,
                row -> found.put(row.getString("external_id"), new Link(row.getLong("id"), row.getString("hash"))),
                links.tenant(),
                links.source(),
                kind.name());
        return found;
    }

    /** Whose those of them were that are known: they may be somebody else's after this. */
    static Set<Long> customers(SourceLinks links, Collection<DealingTable.Row> rows) throws SQLException {
        List<Long> known = rows.stream()
                .filter(DealingTable.Row::known)
                .map(DealingTable.Row::id)
                .toList();
        Set<Long> customers = new TreeSet<>();
        CUSTOMERS.read(links.connection(), known, row -> customers.add(row.getLong("customer_id")), links.tenant());
        return customers;
    }
}
