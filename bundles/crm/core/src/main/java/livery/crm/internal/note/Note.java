package livery.crm.internal.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import livery.crm.internal.dealing.TimelinePosition;
import livery.crm.internal.sql.Columns;
import livery.platform.PersonId;

/** A note as it is stored. */
public record Note(
        long id, long customer, String text, PersonId createdBy, Instant createdAt, Instant updatedAt, long version) {

    static Note read(ResultSet row) throws SQLException {
        return new Note(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getString("text"),
                new PersonId(row.getLong("created_by")),
                Columns.moment(row, "created_at"),
                Columns.moment(row, "updated_at"),
                row.getLong("version"));
    }

    /** Its place among the customer's. */
    public TimelinePosition position() {
        return new TimelinePosition(createdAt, id);
    }
}
