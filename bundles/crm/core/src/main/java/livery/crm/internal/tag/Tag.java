package livery.crm.internal.tag;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A tag as it is stored. */
public record Tag(long id, String name, TagColour colour, long version) {

    static Tag read(ResultSet row) throws SQLException {
        return new Tag(
                row.getLong("id"),
                row.getString("name"),
                TagColour.valueOf(row.getString("colour")),
                row.getLong("version"));
    }
}
