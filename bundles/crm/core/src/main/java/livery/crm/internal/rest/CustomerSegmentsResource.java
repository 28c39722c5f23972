package livery.crm.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import livery.crm.CustomerId;
import livery.crm.Customers;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.segment.CustomerSegments;
import livery.crm.internal.segment.Segments;
import livery.platform.CallContext;
import livery.platform.audit.Audit;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** The segments that a customer is in. */
@Path("tenants/{tenant}/customers/{id}/segments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CustomerSegmentsResource {

    private final CustomerSegments segments;
    private final Guarded guarded;

    CustomerSegmentsResource(CustomerSegments segments, Guarded guarded) {
        this.segments = segments;
        this.guarded = guarded;
    }

    /** All of them by name, but those left out whose criteria ask for what the reader may not read. */
    public record CustomerSegmentsJson(List<CustomerSegmentJson> items) {}

    /**
     * A segment that a customer is in.
     *
     * @param criterion as {@code /criteria/schema} says
     * @param treatment what the store does for those in it
     */
    public record CustomerSegmentJson(
            String id,
            String name,
            Map<String, Object> criterion,
            @Nullable String treatment,
            SegmentJson.State state,
            Instant enteredAt) {

        static CustomerSegmentJson of(CustomerSegments.In in) {
            return new CustomerSegmentJson(
                    Long.toString(in.id()),
                    in.name(),
                    in.criterion(),
                    in.treatment(),
                    in.paused() ? SegmentJson.State.PAUSED : SegmentJson.State.ACTIVE,
                    in.enteredAt());
        }
    }

    @GET
    @RequiresPermission(Segments.READ)
    public CustomerSegmentsJson get(@PathParam("id") String id, @Context CallContext call) {
        // Who is in a segment are customers.
        call.require(Customers.READ);
        CustomerId customer = CustomerRefJson.id(id);
        List<CustomerSegments.In> found = segments.of(call, customer);
        guarded.asked(
                call,
                found.stream().map(CustomerSegments.In::criterion).toList(),
                new Audit.Subject("customer", customer.toString()));
        return new CustomerSegmentsJson(
                found.stream().map(CustomerSegmentJson::of).toList());
    }
}
