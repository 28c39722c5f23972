package livery.crm.internal.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import livery.crm.CustomerId;
import livery.crm.internal.dealing.TimelinePosition;
import livery.crm.internal.interaction.Channel;
import livery.crm.internal.sql.Columns;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said, as it is stored.
 *
 * @param written the customer it was written for
 * @param customer who stands for them now
 * @param task the one that was made of it, while there is one
 */
public record Feedback(
        long id,
        long written,
        CustomerId customer,
        String customerName,
        FeedbackKind kind,
        @Nullable Integer rating,
        @Nullable About dealing,
        Channel channel,
        @Nullable String text,
        Instant at,
        PersonId by,
        FeedbackState state,
        @Nullable String outcome,
        @Nullable PersonId settledBy,
        @Nullable Instant settledAt,
        @Nullable Long task,
        long version) {

    /** The best rating there is. */
    public static final int BEST = 5;

    /** The best rating that still asks for something to be done. */
    static final int LOW = 2;

    static final String SELECT = "select f.id, f.customer_id as written, c.id as customer_id, c.name as customer_name,"
            + " f.kind, f.rating, d.id as dealing_id, d.kind as dealing_kind, d.started_at as dealing_at, f.channel,"
            + " f.text, f.at, f.by_id, f.state, f.outcome, f.settled_by, f.settled_at, t.id as task_id, f.version"
            + " from crm_feedback f"
            + " left join crm_merged m on m.tenant_id = f.tenant_id and m.customer_id = f.customer_id"
            + " join crm_customer c on c.tenant_id = f.tenant_id and c.id = coalesce(m.canonical_id, f.customer_id)"
            + " left join crm_dealing d on d.tenant_id = f.tenant_id and d.id = f.dealing_id"
            + " left join crm_task t on t.tenant_id = f.tenant_id and t.id = f.task_id where f.tenant_id = ?";

    /** The dealing that it is about. */
    public record About(long id, String kind, Instant at) {}

    static Feedback read(ResultSet row) throws SQLException {
        Long dealing = Columns.number(row, "dealing_id");
        Long rating = Columns.number(row, "rating");
        Long settledBy = Columns.number(row, "settled_by");
        return new Feedback(
                row.getLong("id"),
                row.getLong("written"),
                new CustomerId(row.getLong("customer_id")),
                row.getString("customer_name"),
                FeedbackKind.valueOf(row.getString("kind")),
                rating == null ? null : rating.intValue(),
                dealing == null
                        ? null
                        : new About(dealing, row.getString("dealing_kind"), Columns.moment(row, "dealing_at")),
                Channel.valueOf(row.getString("channel")),
                Columns.text(row, "text"),
                Columns.moment(row, "at"),
                new PersonId(row.getLong("by_id")),
                FeedbackState.valueOf(row.getString("state")),
                Columns.text(row, "outcome"),
                settledBy == null ? null : new PersonId(settledBy),
                Columns.instant(row, "settled_at"),
                Columns.number(row, "task_id"),
                row.getLong("version"));
    }

    FeedbackDraft draft() {
        return new FeedbackDraft(
                kind, rating, dealing == null ? null : dealing.id(), channel, text, at, state, outcome);
    }

    /** Its place in a list. */
    public TimelinePosition position() {
        return new TimelinePosition(at, id);
    }
}
