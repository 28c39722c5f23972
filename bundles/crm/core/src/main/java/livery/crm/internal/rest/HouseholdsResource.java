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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import livery.crm.CustomerId;
import livery.crm.Customers;
import livery.crm.internal.household.Household;
import livery.crm.internal.household.Households;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Identifier;
import livery.web.Created;
import livery.web.IfMatch;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.Patch;
import livery.web.RequiresPermission;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** The households of a store. */
@Path("tenants/{tenant}/households")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class HouseholdsResource {

    private final Households households;

    HouseholdsResource(Households households) {
        this.households = households;
    }

    /** The newest first; with {@code customer} the one that this customer is in. */
    @GET
    @RequiresPermission(Customers.READ)
    public Page<HouseholdJson> list(
            @QueryParam("customer") @Nullable String customer, @BeanParam PageRequest page, @Context CallContext call) {
        int limit = page.limit();
        if (customer != null) {
            CustomerId id = CustomerId.parse(customer).orElseThrow(() -> Fault.notFound("crm.customer.unknown"));
            return new Page<>(households.of(call, id), null).map(HouseholdJson::of);
        }
        return Page.of(
                        households.newest(call, page.afterId().orElse(null), limit + 1),
                        limit,
                        (Household household) -> Long.toString(household.id()))
                .map(HouseholdJson::of);
    }

    @POST
    @RequiresPermission(Customers.WRITE)
    public Created<HouseholdJson> create(HouseholdJson.@Nullable HouseholdInput body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        Household made = households.create(call, body.draft());
        return new Created<>(HouseholdJson.of(made), Long.toString(made.id()), made.version());
    }

    @GET
    @Path("{id}")
    @RequiresPermission(Customers.READ)
    public Versioned<HouseholdJson> get(@PathParam("id") String id, @Context CallContext call) {
        return versioned(households.find(call, household(id)));
    }

    @PATCH
    @Path("{id}")
    @RequiresPermission(Customers.WRITE)
    public Versioned<HouseholdJson> change(
            @PathParam("id") String id,
            @BeanParam IfMatch ifMatch,
            Patch<HouseholdJson.HouseholdInput> patch,
            @Context CallContext call) {
        return versioned(households.change(
                call,
                household(id),
                ifMatch.showing(() -> get(id, call))::allows,
                stored -> patch.applyTo(HouseholdJson.HouseholdInput.of(stored)).draft()));
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission(Customers.WRITE)
    public void remove(@PathParam("id") String id, @BeanParam IfMatch ifMatch, @Context CallContext call) {
        households.remove(call, household(id), ifMatch::allows);
    }

    private static Versioned<HouseholdJson> versioned(Household household) {
        return new Versioned<>(HouseholdJson.of(household), household.version());
    }

    private static long household(String id) {
        return Identifier.parse(id).orElseThrow(() -> Fault.notFound("crm.household.unknown"));
    }
}
