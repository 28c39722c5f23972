package livery.crm.internal.external;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import livery.crm.internal.consent.Purpose;
import livery.crm.internal.sql.Columns;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something that others told of a customer, as it is stored.
 *
 * @param covered whether the legal basis still holds
 */
public record ExternalDatum(
        long id,
        long customer,
        String provider,
        Category category,
        String name,
        @Nullable String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date,
        LocalDate obtainedOn,
        @Nullable LocalDate validUntil,
        Purpose purpose,
        LegalBasis basis,
        @Nullable String reference,
        @Nullable Long consent,
        PersonId recordedBy,
        boolean covered,
        long version) {

    static final String COLUMNS = "e.id, e.customer_id, e.provider, e.category, e.name, e.text_value, e.number_value,"
            + " e.day_value, e.obtained_on, e.valid_until, e.purpose, e.basis, e.reference, e.consent_id,"
            + " e.recorded_by, e.version";

    static ExternalDatum read(ResultSet row) throws SQLException {
        BigDecimal number = row.getBigDecimal("number_value");
        return new ExternalDatum(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getString("provider"),
                Category.valueOf(row.getString("category")),
                row.getString("name"),
                Columns.text(row, "text_value"),
                number == null ? null : number.stripTrailingZeros(),
                Columns.date(row, "day_value"),
                row.getObject("obtained_on", LocalDate.class),
                Columns.date(row, "valid_until"),
                Purpose.valueOf(row.getString("purpose")),
                LegalBasis.valueOf(row.getString("basis")),
                Columns.text(row, "reference"),
                Columns.number(row, "consent_id"),
                new PersonId(row.getLong("recorded_by")),
                row.getBoolean("covered"),
                row.getLong("version"));
    }

    ExternalDraft draft() {
        return new ExternalDraft(
                provider,
                category,
                name,
                text,
                number,
                date,
                obtainedOn,
                validUntil,
                purpose,
                basis,
                reference,
                consent);
    }

    /** What is written of it, in the order of the columns from {@code provider} to {@code consent_id}. */
    List<@Nullable Object> written() {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(provider);
        values.add(category.name());
        values.add(name);
        values.add(text);
        values.add(number == null ? null : number.toPlainString());
        values.add(date == null ? null : date.toString());
        values.add(obtainedOn.toString());
        values.add(validUntil == null ? null : validUntil.toString());
        values.add(purpose.name());
        values.add(basis.name());
        values.add(reference);
        values.add(consent);
        return values;
    }

    /** Whether it may be looked at on a day. */
    public Standing standing(LocalDate today) {
        if (!covered) {
            return Standing.CONSENT_WITHDRAWN;
        }
        return validUntil != null && validUntil.isBefore(today) ? Standing.EXPIRED : Standing.IN_FORCE;
    }
}
