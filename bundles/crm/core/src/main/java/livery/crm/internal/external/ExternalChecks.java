package livery.crm.internal.external;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.crm.internal.consent.Purpose;
import livery.crm.internal.search.WholeCustomer;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.Limits;
import livery.crm.internal.values.WrittenFields;
import livery.platform.Decimals;
import livery.platform.Fault;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/** Reads what staff wrote of something that others told: nothing is taken without a legal basis and what that rests on. */
final class ExternalChecks {

    private static final int PROVIDER = 100;
    private static final int NAME = 100;
    private static final int TEXT = 1_000;
    private static final int REFERENCE = 200;
    private static final int DIGITS = 14;
    private static final int DECIMALS = 4;

    /** A withdrawal of the same purpose by the same channel, or by any, ends a consent for good: another one is needed then. */
    private static final String IN_FORCE = "select g.id from crm_consent g where g.tenant_id = ? and %1$s and g.id = ?"
            + " and g.given = 1 and g.purpose = ? and not exists (select 1 from crm_consent w"
            + " where w.tenant_id = g.tenant_id and %2$s and w.purpose = g.purpose"
            + " and w.channel in (g.channel, 'ANY') and w.given = 0"
            + " and (w.at > g.at or (w.at = g.at and w.id > g.id)))";

    private final Connection connection;
    private final long tenant;
    private final WholeCustomer whole;
    private final LocalDate today;
    private final WrittenFields fields = new WrittenFields();

    ExternalChecks(Connection connection, long tenant, WholeCustomer whole, LocalDate today) {
        this.connection = connection;
        this.tenant = tenant;
        this.whole = whole;
        this.today = today;
    }

    /**
     * As it is to be stored.
     *
     * @throws Fault with faults of fields
     */
    ExternalDatum checked(ExternalDraft draft, long id, long customer, PersonId by, long version) throws SQLException {
        String provider = fields.requiredLine("provider", draft.provider(), PROVIDER);
        Category category = fields.required("category", draft.category(), Category.OTHER);
        String name = fields.requiredLine("name", draft.name(), NAME);
        String text = fields.block("text", draft.text(), TEXT);
        BigDecimal number = number(draft.number());
        LocalDate date = day("date", draft.date(), Limits.LATEST);
        if (Stream.of(text, number, date).filter(Objects::nonNull).count() != 1
                && fields.faults().isEmpty()) {
            fields.refuse("text", "crm.external-data.one-value");
        }
        LocalDate obtained = Objects.requireNonNullElse(day("obtainedOn", draft.obtainedOn(), today), today);
        LocalDate until = day("validUntil", draft.validUntil(), Limits.LATEST);
        if (until != null && until.isBefore(obtained)) {
            fields.refuse("validUntil", "crm.end.before-start");
        }
        Purpose purpose = fields.required("purpose", draft.purpose(), Purpose.SERVICE);
        LegalBasis basis = basis(draft.basis());
        boolean agreed = basis == LegalBasis.CONSENT;
        String reference = agreed ? null : fields.line("reference", draft.reference(), REFERENCE);
        Long consent = agreed ? draft.consent() : null;
        if (agreed) {
            consent(consent, purpose);
        } else if (draft.basis() != null && reference == null) {
            fields.refuse("reference", "crm.external-data.reference-missing");
        }
        fields.done();
        return new ExternalDatum(
                id, customer, provider, category, name, text, number, date, obtained, until, purpose, basis, reference,
                consent, by, true, version);
    }

    private LegalBasis basis(@Nullable LegalBasis written) {
        if (written == null) {
            String known = Arrays.stream(LegalBasis.values())
                    .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.joining(", "));
            fields.refuse("basis", "crm.external-data.basis-missing", Map.of("known", known));
            return LegalBasis.OTHER_LAW;
        }
        return written;
    }

    private void consent(@Nullable Long consent, Purpose purpose) throws SQLException {
        if (consent == null) {
            fields.refuse("consent", "crm.external-data.consent-missing");
            return;
        }
        List<Object> ids =
                whole.customers().stream().<Object>map(one -> one.value()).toList();
        List<Object> values = Stream.of(List.<Object>of(tenant), ids, List.<Object>of(consent, purpose.name()), ids)
                .flatMap(List::stream)
                .toList();
        String sql = IN_FORCE.formatted(whole.is("g.customer_id"), whole.is("w.customer_id"));
        if (!Query.exists(connection, sql, values.toArray())) {
            fields.refuse("consent", "crm.external-data.consent-not-in-force");
        }
    }

    private @Nullable BigDecimal number(@Nullable BigDecimal written) {
        if (written == null) {
            return null;
        }
        BigDecimal number = Decimals.within(written, DIGITS, DECIMALS);
        if (number == null) {
            fields.refuse(
                    "number", "crm.external-data.number-too-long", Map.of("digits", DIGITS, "decimals", DECIMALS));
        }
        return number;
    }

    private @Nullable LocalDate day(String field, @Nullable LocalDate written, LocalDate last) {
        if (written != null && written.isAfter(last)) {
            fields.refuse(field, last.equals(today) ? "crm.date.future" : "crm.time.too-far");
            return null;
        }
        if (written != null && written.isBefore(Limits.EARLIEST)) {
            fields.refuse(field, "crm.date.too-early", Map.of("least", Limits.EARLIEST.toString()));
            return null;
        }
        return written;
    }
}
