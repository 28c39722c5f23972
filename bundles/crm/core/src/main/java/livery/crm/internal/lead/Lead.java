package livery.crm.internal.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import livery.crm.CustomerId;
import livery.crm.internal.sql.Columns;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it is stored.
 *
 * @param customer who it became, or null
 */
public record Lead(
        long id,
        String name,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String source,
        @Nullable String model,
        @Nullable String note,
        LeadStage stage,
        @Nullable String reason,
        PersonId owner,
        @Nullable String nextStep,
        @Nullable Instant nextDueAt,
        Instant contactedAt,
        @Nullable CustomerId customer,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static final String SELECT =
            "select id, name, mobile, email, source, model, note, stage, reason, owner_id, next_step,"
                    + " next_due_at, contacted_at, customer_id, created_at, updated_at, version from crm_lead"
                    + " where tenant_id = ?";

    static Lead read(ResultSet row) throws SQLException {
        Long customer = Columns.number(row, "customer_id");
        return new Lead(
                row.getLong("id"),
                row.getString("name"),
                Columns.text(row, "mobile"),
                Columns.text(row, "email"),
                Columns.text(row, "source"),
                Columns.text(row, "model"),
                Columns.text(row, "note"),
                LeadStage.valueOf(row.getString("stage")),
                Columns.text(row, "reason"),
                new PersonId(row.getLong("owner_id")),
                Columns.text(row, "next_step"),
                Columns.instant(row, "next_due_at"),
                Columns.moment(row, "contacted_at"),
                customer == null ? null : new CustomerId(customer),
                Columns.moment(row, "created_at"),
                Columns.moment(row, "updated_at"),
                row.getLong("version"));
    }

    /** As somebody would write it. */
    LeadDraft draft() {
        return new LeadDraft(
                name, mobile, email, source, model, note, stage, reason, owner, nextStep, nextDueAt, contactedAt);
    }

    /** Won, as this customer. */
    Lead wonAs(CustomerId won, Instant now) {
        return new Lead(
                id,
                name,
                mobile,
                email,
                source,
                model,
                note,
                LeadStage.WON,
                null,
                owner,
                nextStep,
                nextDueAt,
                contactedAt,
                won,
                createdAt,
                now,
                version + 1);
    }
}
