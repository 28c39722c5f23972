package livery.crm.internal.interaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import livery.crm.internal.dealing.TimelinePosition;
import livery.crm.internal.sql.Columns;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/** An interaction as it is stored. */
public record Interaction(
        long id,
        long customer,
        Channel channel,
        Direction direction,
        Instant at,
        PersonId by,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String outcome,
        @Nullable Long task,
        long version) {

    static Interaction read(ResultSet row) throws SQLException {
        return new Interaction(
                row.getLong("id"),
                row.getLong("customer_id"),
                Channel.valueOf(row.getString("channel")),
                Direction.valueOf(row.getString("direction")),
                Columns.moment(row, "at"),
                new PersonId(row.getLong("by_id")),
                Columns.text(row, "subject"),
                Columns.text(row, "text"),
                Columns.text(row, "outcome"),
                Columns.number(row, "task_id"),
                row.getLong("version"));
    }

    InteractionDraft draft() {
        return new InteractionDraft(channel, direction, at, subject, text, outcome, task);
    }

    /** Its place among the customer's. */
    public TimelinePosition position() {
        return new TimelinePosition(at, id);
    }
}
