package livery.crm.internal.values;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import livery.platform.Fault;
import org.jspecify.annotations.Nullable;

/** Judges what staff write of companies and households; each method throws a {@link Fault} that names the fields. */
public final class CompanyChecks {

    private static final Pattern TAX_NUMBER = Pattern.compile("[0-9A-Z]{8,20}");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Z -]{4,40}");

    private CompanyChecks() {}

    /** The person as they are stored. */
    public static ContactDraft contact(ContactDraft draft, StoreNow store) {
        FieldChecks checks = new FieldChecks();
        ContactDraft checked = new ContactDraft(
                checks.name("name", draft.name()),
                checks.line("role", draft.role(), Limits.WORDS),
                checks.mobile("mobile", draft.mobile(), store.store().region()),
                checks.email("email", draft.email()),
                draft.linked());
        raise(checks);
        return checked;
    }

    /** The address as it is stored. */
    public static InvoiceAddress invoiceAddress(InvoiceAddress written) {
        FieldChecks checks = new FieldChecks();
        InvoiceAddress checked = new InvoiceAddress(
                checks.line("title", written.title(), Limits.NAME),
                code(checks, "taxNumber", written.taxNumber(), TAX_NUMBER, "crm.tax-number.invalid"),
                checks.line("address", written.address(), Limits.ADDRESS),
                checks.line("telephone", written.telephone(), Limits.MOBILE),
                checks.line("bank", written.bank(), Limits.WORDS),
                code(checks, "account", written.account(), ACCOUNT, "crm.account.invalid"));
        raise(checks);
        return checked;
    }

    /** The name as it is stored. */
    public static String household(@Nullable String name) {
        FieldChecks checks = new FieldChecks();
        String checked = checks.name("name", name);
        raise(checks);
        return checked == null ? "" : checked;
    }

    private static @Nullable String code(
            FieldChecks checks, String field, @Nullable String written, Pattern shape, String invalid) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String code = written.strip().toUpperCase(Locale.ROOT);
        if (!shape.matcher(code).matches()) {
            checks.refuse(field, invalid, Map.of());
        }
        return code;
    }

    private static void raise(FieldChecks checks) {
        if (!checks.faults().isEmpty()) {
            throw Fault.invalid(checks.faults());
        }
    }
}
