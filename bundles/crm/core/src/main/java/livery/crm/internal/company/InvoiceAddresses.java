package livery.crm.internal.company;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import livery.crm.CustomerId;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.search.WholeCustomer;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.CompanyChecks;
import livery.crm.internal.values.InvoiceAddress;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.audit.Audit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The one address to which invoices of a customer are made out. Serves A6. */
@Component(service = InvoiceAddresses.class)
public final class InvoiceAddresses {

    private static final String FIND = "select title, tax_number, address, telephone, bank, account, version"
            + " from crm_invoice_address where tenant_id = ? and ";
    /** The customer's own before those of whom they stand for. */
    private static final String FIRST = " order by customer_id <> ?, updated_at desc, customer_id limit 1";

    private static final String WRITE = "insert into crm_invoice_address (tenant_id, customer_id, title, tax_number,"
            + " address, telephone, bank, account, version, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on duplicate key update title = values(title), tax_number = values(tax_number),"
            + " address = values(address), telephone = values(telephone), bank = values(bank),"
            + " account = values(account), version = values(version), updated_at = values(updated_at)";

    private final EntityStore store;
    private final UnitOfWork units;
    private final Audit audit;

    /**
     * An address as it stands.
     *
     * @param version 0 where none was ever written
     */
    public record Versioned(InvoiceAddress address, long version) {}

    @Activate
    public InvoiceAddresses(
            @Reference(target = "(livery.module=crm)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Audit audit) {
        this.store = store;
        this.units = units;
        this.audit = audit;
    }

    /**
     * The address of a customer, or else of one whom they stand for; {@link InvoiceAddress#NONE} where none is known.
     *
     * @throws Fault {@code crm.customer.unknown} when the store has no such customer
     */
    public Versioned of(CallContext context, CustomerId customer) {
        return units.call(
                context,
                () -> store.jdbc(connection -> read(connection, context.tenant().value(), customer, "")));
    }

    /**
     * Changes the address.
     *
     * @param current tells whether the caller's copy is of this version
     * @throws Fault as {@link CustomerPresence#hold}, and {@code web.precondition.failed} when the caller's copy is older
     */
    public Versioned change(
            CallContext context, CustomerId customer, LongPredicate current, UnaryOperator<InvoiceAddress> change) {
        long tenant = context.tenant().value();
        return units.call(context, () -> {
            Versioned changed = store.jdbc(connection -> {
                // A row that is not there yet cannot be held.
                CustomerPresence.hold(connection, tenant, customer);
                Versioned before = read(connection, tenant, customer, " for update");
                if (!current.test(before.version())) {
                    throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
                }
                InvoiceAddress address = CompanyChecks.invoiceAddress(change.apply(before.address()));
                Query.change(
                        connection,
                        WRITE,
                        tenant,
                        customer.value(),
                        address.title(),
                        address.taxNumber(),
                        address.address(),
                        address.telephone(),
                        address.bank(),
                        address.account(),
                        before.version() + 1,
                        Instant.now().truncatedTo(ChronoUnit.MILLIS));
                return read(connection, tenant, customer, "");
            });
            audit.record(
                    context,
                    "crm.invoice-address.changed",
                    new Audit.Subject("customer", customer.toString()),
                    Map.of());
            return changed;
        });
    }

    private static Versioned read(Connection connection, long tenant, CustomerId customer, String locked)
            throws SQLException {
        CustomerPresence.require(connection, tenant, customer);
        WholeCustomer whole = WholeCustomer.of(connection, tenant, customer);
        String sql = FIND + whole.is("customer_id") + FIRST + locked;
        return Query.list(connection, sql, InvoiceAddresses::read, whole.values(List.of(tenant), customer.value()))
                .stream()
                .findFirst()
                .orElse(new Versioned(InvoiceAddress.NONE, 0));
    }

    private static Versioned read(ResultSet row) throws SQLException {
        return new Versioned(
                new InvoiceAddress(
                        Columns.text(row, "title"),
                        Columns.text(row, "tax_number"),
                        Columns.text(row, "address"),
                        Columns.text(row, "telephone"),
                        Columns.text(row, "bank"),
                        Columns.text(row, "account")),
                row.getLong("version"));
    }
}
