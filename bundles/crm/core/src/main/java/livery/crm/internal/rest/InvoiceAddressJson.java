package livery.crm.internal.rest;

import livery.crm.internal.company.InvoiceAddresses;
import livery.crm.internal.values.InvoiceAddress;
import org.jspecify.annotations.Nullable;

/**
 * To whom invoices of a customer are made out.
 *
 * @param title the name on the invoice
 * @param taxNumber 8 to 20 digits and capital letters
 * @param account of the bank, 4 to 40 digits, capital letters, spaces and hyphens
 * @param version 0 where none was ever written
 */
public record InvoiceAddressJson(
        @Nullable String title,
        @Nullable String taxNumber,
        @Nullable String address,
        @Nullable String telephone,
        @Nullable String bank,
        @Nullable String account,
        long version) {

    /**
     * What staff write of it.
     *
     * @param title the name on the invoice
     * @param taxNumber 8 to 20 digits and capital letters
     * @param account of the bank, 4 to 40 digits, capital letters, spaces and hyphens
     */
    public record InvoiceAddressInput(
            @Nullable String title,
            @Nullable String taxNumber,
            @Nullable String address,
            @Nullable String telephone,
            @Nullable String bank,
            @Nullable String account) {

        static InvoiceAddressInput of(InvoiceAddress address) {
            return new InvoiceAddressInput(
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

    static InvoiceAddressJson of(InvoiceAddresses.Versioned found) {
        InvoiceAddress address = found.address();
        return new InvoiceAddressJson(
                address.title(),
                address.taxNumber(),
                address.address(),
                address.telephone(),
                address.bank(),
                address.account(),
                found.version());
    }
}
