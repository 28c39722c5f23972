package livery.crm.internal.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import livery.crm.CustomerId;
import livery.crm.internal.sql.Columns;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody answered a survey.
 *
 * @param customer who stands for them now; null of somebody who is not named, or was erased
 */
public record Response(
        long id,
        @Nullable CustomerId customer,
        @Nullable String customerName,
        @Nullable String externalId,
        Instant at,
        PersonId by) {

    static final String SELECT = "select r.id, c.id as customer_id, c.name as customer_name, r.external_id, r.at,"
            + " r.by_id from crm_survey_response r"
            + " left join crm_merged m on m.tenant_id = r.tenant_id and m.customer_id = r.customer_id"
            + " left join crm_customer c on c.tenant_id = r.tenant_id"
            + " and c.id = coalesce(m.canonical_id, r.customer_id) where r.tenant_id = ? and r.survey_id = ?";

    static Response read(ResultSet row) throws SQLException {
        Long customer = Columns.number(row, "customer_id");
        return new Response(
                row.getLong("id"),
                customer == null ? null : new CustomerId(customer),
                Columns.text(row, "customer_name"),
                Columns.text(row, "external_id"),
                Columns.moment(row, "at"),
                new PersonId(row.getLong("by_id")));
    }
}
