package livery.crm.internal.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import livery.crm.internal.sql.StoredTree;
import livery.platform.PersonId;

/** A view as it is stored. */
public record View(
        long id,
        ListName list,
        String name,
        PersonId owner,
        boolean shared,
        boolean preferred,
        List<String> columns,
        String sort,
        Map<String, Object> filter,
        long version) {

    static final String COLUMNS = "id, list, name, owner_id, shared, preferred, shown, sort, filter, version";

    static View read(ResultSet row) throws SQLException {
        String shown = row.getString("shown");
        return new View(
                row.getLong("id"),
                ListName.valueOf(row.getString("list")),
                row.getString("name"),
                new PersonId(row.getLong("owner_id")),
                row.getBoolean("shared"),
                row.getBoolean("preferred"),
                shown.isEmpty() ? List.of() : List.of(shown.split(",")),
                row.getString("sort"),
                StoredTree.read(row.getString("filter")),
                row.getLong("version"));
    }

    String shown() {
        return String.join(",", columns);
    }

    ViewDraft draft() {
        return new ViewDraft(name, shared, preferred, columns, sort, filter);
    }
}
