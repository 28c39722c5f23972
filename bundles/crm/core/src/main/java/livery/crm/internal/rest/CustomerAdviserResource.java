package livery.crm.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import livery.crm.CustomerId;
import livery.crm.Customers;
import livery.crm.internal.adviser.Advisers;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.people.Staff;
import livery.web.Patch;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** Who looks after a customer. */
@Path("tenants/{tenant}/customers/{id}/adviser")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CustomerAdviserResource {

    private final Advisers advisers;
    private final Staff staff;

    CustomerAdviserResource(Advisers advisers, Staff staff) {
        this.advisers = advisers;
        this.staff = staff;
    }

    /**
     * Who is to look after the customer.
     *
     * @param adviser somebody who works in the store, or null for nobody
     */
    public record AdviserInput(@Nullable String adviser) {}

    /** Who looks after the customer; null when nobody does. */
    public record AdviserJson(@Nullable PersonJson adviser) {}

    @GET
    @RequiresPermission(Customers.READ)
    public AdviserJson get(@PathParam("id") String id, @Context CallContext call) {
        return json(call, CustomerRefJson.id(id));
    }

    @PATCH
    @RequiresPermission(Customers.WRITE)
    public AdviserJson change(@PathParam("id") String id, Patch<AdviserInput> patch, @Context CallContext call) {
        CustomerId customer = CustomerRefJson.id(id);
        String before = advisers.of(call, customer).map(PersonId::toString).orElse(null);
        String wanted = patch.applyTo(new AdviserInput(before)).adviser();
        advisers.set(call, customer, PersonJson.parse("adviser", wanted));
        return json(call, customer);
    }

    private AdviserJson json(CallContext call, CustomerId customer) {
        PersonId adviser = advisers.of(call, customer).orElse(null);
        List<PersonId> people = adviser == null ? List.of() : List.of(adviser);
        return new AdviserJson(new PersonJson.Names(staff, people).orNobody(adviser));
    }
}
