package livery.crm.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import livery.crm.CustomerId;
import livery.crm.Customers;
import livery.crm.internal.customer.CustomerDetails;
import livery.crm.internal.customer.CustomerPages;
import livery.crm.internal.merge.CustomerMerges;
import livery.crm.internal.merge.Merge;
import livery.crm.internal.own.OwnFields;
import livery.crm.internal.own.OwnRecord;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identifier;
import livery.web.Created;
import livery.web.IfMatch;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** Merges of one customer of a store with others who are the same. */
@Path("tenants/{tenant}/customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MergesResource {

    /** Merging decides for whoever works with either customer. */
    static final String MERGE = "crm.customers.merge";

    private final CustomerMerges merges;
    private final CustomerPages pages;
    private final OwnFields own;

    MergesResource(CustomerMerges merges, CustomerPages pages, OwnFields own) {
        this.own = own;
        this.merges = merges;
        this.pages = pages;
    }

    /** All that stand. */
    public record MergesJson(List<MergeJson> items) {}

    /** The customer beside another one, field by field. */
    @GET
    @Path("{id}/comparison")
    @RequiresPermission(Customers.READ)
    public ComparisonJson compare(
            @PathParam("id") String id, @QueryParam("with") @Nullable String with, @Context CallContext call) {
        CustomerDetails one = pages.show(call, customer(id));
        if (with == null || with.isBlank()) {
            throw Fault.invalid(new FieldFault("with", "crm.required"));
        }
        return ComparisonJson.of(one, pages.show(call, customer(with)), own.of(call, OwnRecord.CUSTOMER));
    }

    /** Those by which the customer stands for others, the oldest first. */
    @GET
    @Path("{id}/merges")
    @RequiresPermission(Customers.READ)
    public MergesJson list(@PathParam("id") String id, @Context CallContext call) {
        return new MergesJson(merges.of(call, customer(id)).stream()
                .map(merge -> MergeJson.of(merge, own.all(call)))
                .toList());
    }

    /** Makes the customer stand for another one; {@code If-Match} is of the customer who stays. */
    @POST
    @Path("{id}/merges")
    @RequiresPermission(MERGE)
    public Created<MergeJson> merge(
            @PathParam("id") String id,
            @BeanParam IfMatch ifMatch,
            @Nullable MergeInput body,
            @Context CallContext call) {
        merges.require(call, customer(id));
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        Merge made = merges.merge(
                call,
                customer(id),
                ifMatch::allows,
                body.other(),
                body::isOf,
                body.fields(),
                body.own(own.of(call, OwnRecord.CUSTOMER)),
                body.why());
        return Created.of(MergeJson.of(made, own.all(call)), Long.toString(made.id()));
    }

    /** Undoes it: both customers are what they were, but for what was changed since. */
    @DELETE
    @Path("{id}/merges/{merge}")
    @RequiresPermission(MERGE)
    public void undo(@PathParam("id") String id, @PathParam("merge") String merge, @Context CallContext call) {
        merges.undo(call, customer(id), Identifier.parse(merge).orElseThrow(() -> Fault.notFound("crm.merge.unknown")));
    }

    private static CustomerId customer(String id) {
        return CustomerId.parse(id).orElseThrow(() -> Fault.notFound("crm.customer.unknown"));
    }
}
