package livery.crm.internal.rest;

import livery.crm.internal.values.InvoiceAddress;
import org.jspecify.annotations.Nullable;

/**
 * To whom invoices of a customer are made out.
 *
 * @param title the name on the invoice
 * @param taxNumber 8 to 20 digits and capital letters
 * @param account of the bank, 4 to 40 digits, capital letters, spaces and hyphens
 */
public record InvoiceAddressJson(
        @Nullable String title,
        @Nullable String taxNumber,
        @Nullable String address,
        @Nullable String telephone,
        @Nullable String bank,
        @Nullable String account) {

    static InvoiceAddressJson of(InvoiceAddress address) {
        return new InvoiceAddressJson(
                address.title(),
                address.taxNumber(),
                address.address(),
                address.telephone(),
                address.bank(),
                address.account());
    }

    InvoiceAddress written() {
        return new InvoiceAddress(title, taxNumber, address, telephone, bank, account);
    }
}
