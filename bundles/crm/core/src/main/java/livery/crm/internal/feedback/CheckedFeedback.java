package livery.crm.internal.feedback;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import livery.crm.internal.interaction.Channel;
import livery.crm.internal.search.WholeCustomer;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.WrittenFields;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said, as it is to be stored.
 *
 * @param customer of a dealing, whose it is: an undone merge takes both along
 */
record CheckedFeedback(
        long customer,
        FeedbackKind kind,
        @Nullable Integer rating,
        @Nullable Long dealing,
        Channel channel,
        @Nullable String text,
        Instant at,
        FeedbackState state,
        @Nullable String outcome) {

    private static final int TEXT = 4_000;
    private static final int OUTCOME = 2_000;
    private static final String DEALING = "select customer_id from crm_dealing where tenant_id = ? and id = ?";

    /** What was written, checked; faults of fields when something makes no sense. */
    static CheckedFeedback of(
            Connection connection,
            long tenant,
            WholeCustomer whole,
            long customer,
            FeedbackDraft draft,
            Instant usualAt)
            throws SQLException {
        WrittenFields fields = new WrittenFields();
        FeedbackKind kind = fields.required("kind", draft.kind(), FeedbackKind.RATING);
        Integer rating = draft.rating();
        if (draft.kind() == FeedbackKind.RATING && (rating == null || rating < 1 || rating > Feedback.BEST)) {
            fields.refuse("rating", "crm.feedback.rating-range", Map.of("most", Feedback.BEST));
        } else if (draft.kind() != null && draft.kind() != FeedbackKind.RATING && rating != null) {
            fields.refuse("rating", "crm.feedback.rating-only");
        }
        Channel channel = fields.required("channel", draft.channel(), Channel.STORE);
        String text = fields.block("text", draft.text(), TEXT);
        if (draft.kind() != null && kind != FeedbackKind.RATING && text == null) {
            fields.refuse("text", "crm.required");
        }
        Instant at = Objects.requireNonNullElse(fields.past("at", draft.at()), usualAt);
        Long dealing = draft.dealing();
        long whose = customer;
        if (dealing != null) {
            List<Long> owner = Query.list(connection, DEALING, row -> row.getLong("customer_id"), tenant, dealing);
            if (owner.isEmpty() || !whole.includes(owner.get(0))) {
                fields.refuse("dealing", "crm.dealing.unknown");
            } else {
                whose = owner.get(0);
            }
        }
        boolean more = kind.asksForMore(rating);
        FeedbackState state =
                Objects.requireNonNullElse(draft.state(), more ? FeedbackState.OPEN : FeedbackState.SETTLED);
        String outcome = fields.block("outcome", draft.outcome(), OUTCOME);
        if (more && state == FeedbackState.SETTLED && outcome == null) {
            fields.refuse("outcome", "crm.feedback.outcome-missing");
        }
        fields.done();
        return new CheckedFeedback(whose, kind, rating, dealing, channel, text, at, state, outcome);
    }

    /** In the order of the columns from {@code customer_id} to {@code outcome}. */
    List<@Nullable Object> written() {
        return Arrays.asList(customer, kind.name(), rating, dealing, channel.name(), text, at, state.name(), outcome);
    }
}
