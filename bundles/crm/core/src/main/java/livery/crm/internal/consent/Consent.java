package livery.crm.internal.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import livery.crm.internal.dealing.TimelinePosition;
import livery.crm.internal.sql.Columns;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/** What a customer once said of a purpose and channel, as it is stored. */
public record Consent(
        long id,
        Purpose purpose,
        ConsentChannel channel,
        boolean given,
        Instant at,
        Method method,
        @Nullable String textShown,
        @Nullable String evidence,
        PersonId recordedBy) {

    static Consent read(ResultSet row) throws SQLException {
        return new Consent(
                row.getLong("id"),
                Purpose.valueOf(row.getString("purpose")),
                ConsentChannel.valueOf(row.getString("channel")),
                row.getBoolean("given"),
                Columns.moment(row, "at"),
                Method.valueOf(row.getString("method")),
                Columns.text(row, "text_shown"),
                Columns.text(row, "evidence"),
                new PersonId(row.getLong("recorded_by")));
    }

    /** Its place among the customer's. */
    public TimelinePosition position() {
        return new TimelinePosition(at, id);
    }
}
