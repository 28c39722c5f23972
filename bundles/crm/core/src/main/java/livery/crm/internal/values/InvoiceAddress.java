package livery.crm.internal.values;

import org.jspecify.annotations.Nullable;

/**
 * To whom invoices of a customer are made out.
 *
 * @param taxNumber 8 to 20 digits and capital letters
 * @param account of the bank
 */
public record InvoiceAddress(
        @Nullable String title,
        @Nullable String taxNumber,
        @Nullable String address,
        @Nullable String telephone,
        @Nullable String bank,
        @Nullable String account) {

    /** Of a customer of whom none is known. */
    public static final InvoiceAddress NONE = new InvoiceAddress(null, null, null, null, null, null);
}
