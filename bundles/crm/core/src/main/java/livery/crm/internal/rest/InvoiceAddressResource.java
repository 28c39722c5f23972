package livery.crm.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import livery.crm.CustomerId;
import livery.crm.Customers;
import livery.crm.internal.company.InvoiceAddresses;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.web.IfMatch;
import livery.web.Patch;
import livery.web.RequiresPermission;
import livery.web.Versioned;

/** The one address to which invoices of a customer are made out; all empty where none is known. */
@Path("tenants/{tenant}/customers/{id}/invoice-address")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class InvoiceAddressResource {

    private final InvoiceAddresses addresses;

    InvoiceAddressResource(InvoiceAddresses addresses) {
        this.addresses = addresses;
    }

    @GET
    @RequiresPermission(Customers.READ)
    public Versioned<InvoiceAddressJson> get(@PathParam("id") String id, @Context CallContext call) {
        return versioned(addresses.of(call, customer(id)));
    }

    @PATCH
    @RequiresPermission(Customers.WRITE)
    public Versioned<InvoiceAddressJson> change(
            @PathParam("id") String id,
            @BeanParam IfMatch ifMatch,
            Patch<InvoiceAddressJson.InvoiceAddressInput> patch,
            @Context CallContext call) {
        return versioned(addresses.change(
                call,
                customer(id),
                ifMatch.showing(() -> get(id, call))::allows,
                stored -> patch.applyTo(InvoiceAddressJson.InvoiceAddressInput.of(stored))
                        .written()));
    }

    private static Versioned<InvoiceAddressJson> versioned(InvoiceAddresses.Versioned found) {
        return new Versioned<>(InvoiceAddressJson.of(found), found.version());
    }

    private static CustomerId customer(String id) {
        return CustomerId.parse(id).orElseThrow(() -> Fault.notFound("crm.customer.unknown"));
    }
}
