package livery.crm.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import livery.crm.CustomerId;
import livery.crm.Customers;
import livery.crm.internal.dealing.Dealing;
import livery.crm.internal.dealing.DealingRegister;
import livery.crm.internal.own.OwnRecord;
import livery.crm.internal.own.OwnValues;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Identifier;
import livery.web.Created;
import livery.web.IfMatch;
import livery.web.Patch;
import livery.web.RequiresPermission;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** Dealings of a customer, for staff to look at, to enter, and to correct where they have entered them. */
@Path("tenants/{tenant}/customers/{id}/dealings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DealingsResource {

    private final DealingRegister register;
    private final OwnValues own;

    DealingsResource(DealingRegister register, OwnValues own) {
        this.register = register;
        this.own = own;
    }

    @POST
    @RequiresPermission(Customers.WRITE)
    public Created<DealingJson> create(
            @PathParam("id") String id, @Nullable DealingInput body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        long made = register.create(call, body.draft(customer(id).toString()));
        DealingJson shown = shown(call, register.find(call, made));
        return new Created<>(shown, Long.toString(made), shown.version());
    }

    @GET
    @Path("{dealing}")
    @RequiresPermission(Customers.READ)
    public Versioned<DealingJson> get(
            @PathParam("id") String id, @PathParam("dealing") String dealing, @Context CallContext call) {
        return versioned(call, customer(id), dealing(dealing));
    }

    @PATCH
    @Path("{dealing}")
    @RequiresPermission(Customers.WRITE)
    public Versioned<DealingJson> change(
            @PathParam("id") String id,
            @PathParam("dealing") String dealing,
            @BeanParam IfMatch ifMatch,
            Patch<DealingInput> patch,
            @Context CallContext call) {
        Dealing before = found(call, customer(id), dealing(dealing));
        long version = before.item().dealing().version();
        IfMatch meant = ifMatch.showing(() -> versioned(call, customer(id), dealing(dealing)));
        register.change(
                call,
                dealing(dealing),
                // What the patch was put onto is what it changes, or nothing is.
                now -> meant.allows(now) && now == version,
                before,
                patch.applyTo(DealingInput.of(before)).draft(customer(id).toString()));
        return versioned(call, customer(id), dealing(dealing));
    }

    @DELETE
    @Path("{dealing}")
    @RequiresPermission(Customers.WRITE)
    public void remove(
            @PathParam("id") String id,
            @PathParam("dealing") String dealing,
            @BeanParam IfMatch ifMatch,
            @Context CallContext call) {
        found(call, customer(id), dealing(dealing));
        register.remove(call, dealing(dealing), ifMatch::allows);
    }

    private Versioned<DealingJson> versioned(CallContext call, CustomerId customer, long id) {
        DealingJson found = shown(call, found(call, customer, id));
        return new Versioned<>(found, found.version());
    }

    private DealingJson shown(CallContext call, Dealing found) {
        return DealingJson.of(
                found, own.of(call, OwnRecord.DEALING, found.item().dealing().id()));
    }

    /** A dealing of another customer is as unknown as one that never was. */
    private Dealing found(CallContext call, CustomerId customer, long id) {
        Dealing found = register.find(call, id);
        if (found.item().dealing().customerId() != customer.value()) {
            throw Fault.notFound("crm.dealing.unknown");
        }
        return found;
    }

    private static CustomerId customer(String id) {
        return CustomerId.parse(id).orElseThrow(() -> Fault.notFound("crm.customer.unknown"));
    }

    private static long dealing(String id) {
        return Identifier.parse(id).orElseThrow(() -> Fault.notFound("crm.dealing.unknown"));
    }
}
