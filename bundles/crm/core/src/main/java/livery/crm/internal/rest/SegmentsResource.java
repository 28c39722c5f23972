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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import livery.crm.Customers;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.customer.CustomerList;
import livery.crm.internal.segment.SegmentRow;
import livery.crm.internal.segment.SegmentSizes;
import livery.crm.internal.segment.Segments;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Identifier;
import livery.platform.Texts;
import livery.platform.audit.Audit;
import livery.web.Created;
import livery.web.IfMatch;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.Patch;
import livery.web.RequiresPermission;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** The segments of a store. */
@Path("tenants/{tenant}/segments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SegmentsResource {

    private final Segments segments;
    private final SegmentSizes sizes;
    private final CustomerList customers;
    private final Texts texts;
    private final Guarded guarded;

    SegmentsResource(Segments segments, SegmentSizes sizes, CustomerList customers, Texts texts, Guarded guarded) {
        this.segments = segments;
        this.sizes = sizes;
        this.customers = customers;
        this.texts = texts;
        this.guarded = guarded;
    }

    /**
     * In the order in which they were made.
     *
     * @param q what the name has in it, in capitals or not; all when absent
     */
    @GET
    @RequiresPermission(Segments.READ)
    public Page<SegmentJson> list(
            @QueryParam("q") @Nullable String q, @BeanParam PageRequest page, @Context CallContext call) {
        int limit = page.limit();
        Page<SegmentRow> rows = Page.of(
                segments.list(call, q == null ? "" : q, page.afterId().orElse(null), limit + 1),
                limit,
                row -> Long.toString(row.id()));
        return new Page<>(json(rows.items(), call), rows.next());
    }

    @POST
    @RequiresPermission(Segments.WRITE)
    public Created<SegmentJson> create(SegmentJson.@Nullable Input body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        SegmentRow row = segments.create(call, body.draft());
        return new Created<>(json(row, call), Long.toString(row.id()), row.version());
    }

    /** Adds those that are shipped and that the store does not have. */
    @POST
    @Path("presets")
    @RequiresPermission(Segments.WRITE)
    public Page<SegmentJson> addPresets(@Context CallContext call) {
        return new Page<>(json(segments.addPresets(call), call), null);
    }

    @GET
    @Path("{id}")
    @RequiresPermission(Segments.READ)
    public Versioned<SegmentJson> get(@PathParam("id") String id, @Context CallContext call) {
        return versioned(segments.find(call, segment(id)), call);
    }

    @PATCH
    @Path("{id}")
    @RequiresPermission(Segments.WRITE)
    public Versioned<SegmentJson> change(
            @PathParam("id") String id,
            @BeanParam IfMatch ifMatch,
            Patch<SegmentJson.Input> patch,
            @Context CallContext call) {
        return versioned(
                segments.change(
                        call,
                        segment(id),
                        ifMatch.showing(() -> versioned(segments.find(call, segment(id)), call))::allows,
                        stored -> patch.applyTo(SegmentJson.Input.of(stored)).draft()),
                call);
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission(Segments.WRITE)
    public void remove(@PathParam("id") String id, @BeanParam IfMatch ifMatch, @Context CallContext call) {
        segments.remove(call, segment(id), ifMatch::allows);
    }

    @GET
    @Path("{id}/members")
    @RequiresPermission(Segments.READ)
    public Page<CustomerSummaryJson> members(
            @PathParam("id") String id, @BeanParam PageRequest page, @Context CallContext call) {
        // Who is in it are customers.
        call.require(Customers.READ);
        SegmentRow row = segments.find(call, segment(id));
        Guarded.require(call, row.tree());
        guarded.asked(call, row.tree(), new Audit.Subject("segment", Long.toString(row.id())));
        int limit = page.limit();
        Page<Long> ids = Page.of(
                segments.members(call, row.id(), page.afterId().orElse(null), limit + 1), limit, String::valueOf);
        List<CustomerSummaryJson> shown = customers.of(call, ids.items()).stream()
                .map(CustomerSummaryJson::of)
                .toList();
        return new Page<>(shown, ids.next());
    }

    @GET
    @Path("{id}/sizes")
    @RequiresPermission(Segments.READ)
    public Page<SegmentJson.SizeJson> sizes(
            @PathParam("id") String id, @BeanParam PageRequest page, @Context CallContext call) {
        int limit = page.limit();
        LocalDate before = page.after().map(SegmentsResource::day).orElse(null);
        return Page.<Segments.Size>of(
                        segments.sizes(call, segment(id), before, limit + 1),
                        limit,
                        size -> size.day().toString())
                .map(size -> new SegmentJson.SizeJson(size.day(), size.members()));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw PageRequest.badCursor();
        }
    }

    private static long segment(String id) {
        return Identifier.parse(id).orElseThrow(() -> Fault.notFound("crm.segment.unknown"));
    }

    private Versioned<SegmentJson> versioned(SegmentRow row, CallContext call) {
        return new Versioned<>(json(row, call), row.version());
    }

    private SegmentJson json(SegmentRow row, CallContext call) {
        return json(List.of(row), call).get(0);
    }

    private List<SegmentJson> json(List<SegmentRow> rows, CallContext call) {
        Map<Long, Segments.Size> before =
                sizes.before(call, rows.stream().map(SegmentRow::id).toList());
        return rows.stream()
                .map(row -> SegmentJson.of(row, before.get(row.id()), texts, call))
                .toList();
    }
}
