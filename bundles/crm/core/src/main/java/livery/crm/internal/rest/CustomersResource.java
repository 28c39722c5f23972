package livery.crm.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import livery.crm.CustomerId;
import livery.crm.Customers;
import livery.crm.internal.customer.CustomerDetails;
import livery.crm.internal.customer.CustomerPages;
import livery.crm.internal.customer.CustomerRegister;
import livery.crm.internal.customer.CustomerRemoval;
import livery.crm.internal.customer.CustomerReveal;
import livery.crm.internal.dealing.Timeline;
import livery.crm.internal.dealing.TimelineItem;
import livery.crm.internal.dealing.TimelinePosition;
import livery.crm.internal.own.OwnRecord;
import livery.crm.internal.own.OwnValues;
import livery.crm.internal.privacy.CrmPersonalData;
import livery.crm.internal.vehicle.VehicleRow;
import livery.crm.internal.vehicle.Vehicles;
import livery.crm.internal.view.ListedCustomers;
import livery.crm.internal.view.Listing;
import livery.crm.internal.view.Listings;
import livery.crm.internal.view.Place;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.privacy.DataSubject;
import livery.platform.privacy.PersonalRights;
import livery.web.AnsweredAnew;
import livery.web.Created;
import livery.web.IfMatch;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.Patch;
import livery.web.RequiresPermission;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** The customers of a store. */
@Path("tenants/{tenant}/customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CustomersResource {

    /** Removing is no part of changing: it takes a customer's history with it. */
    private static final String DELETE = "crm.customers.delete";

    private static final String ZIP = "application/zip";

    private static final String REVEAL = CustomerReveal.PERMISSION;

    private final ListedCustomers list;
    private final Listings listings;
    private final CustomerPages pages;
    private final CustomerRegister register;
    private final CustomerRemoval removal;
    private final Vehicles vehicles;
    private final Timeline timeline;
    private final CustomerReveal reveal;
    private final PersonalRights rights;
    private final OwnValues own;

    CustomersResource(
            ListedCustomers list,
            Listings listings,
            CustomerPages pages,
            CustomerRegister register,
            CustomerRemoval removal,
            Vehicles vehicles,
            Timeline timeline,
            CustomerReveal reveal,
            PersonalRights rights,
            OwnValues own) {
        this.own = own;
        this.rights = rights;
        this.reveal = reveal;
        this.list = list;
        this.listings = listings;
        this.pages = pages;
        this.register = register;
        this.removal = removal;
        this.vehicles = vehicles;
        this.timeline = timeline;
    }

    /**
     * The newest first, or in another order.
     *
     * @param adviser who looks after them: {@code mine} or the id of a person; all when absent
     * @param tag the id of one that they carry; all when absent
     * @param segment the id of one that they are in; all when absent
     * @param view the id of one, whose filters count where no other is said, and whose criterion always does
     * @param sort {@code newest} or {@code name}; what is found by {@code q} is listed newest first
     * @param columns codes of fields that the store has added, with commas between, of which values are shown
     */
    @GET
    @RequiresPermission(Customers.READ)
    public Page<CustomerSummaryJson> list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("adviser") @Nullable String adviser,
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("segment") @Nullable String segment,
            @QueryParam("view") @Nullable String view,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("own") @Nullable String columns,
            @BeanParam PageRequest page,
            @Context CallContext call) {
        int limit = page.limit();
        Listing listing = listings.of(call, new Listings.Asked(q, adviser, tag, segment, view, sort));
        Place after = page.after()
                .map(text -> Place.parse(text, listing.order()).orElseThrow(PageRequest::badCursor))
                .orElse(null);
        Page<ListedCustomers.Listed> found = Page.of(
                list.page(call, listing, after, limit + 1),
                limit,
                listed -> listed.place().text(listing.order()));
        Map<Long, Map<String, Object>> values = own.of(
                call,
                OwnRecord.CUSTOMER,
                columns == null ? List.of() : List.of(columns.split(",", -1)),
                found.items().stream().map(listed -> listed.customer().id()).toList());
        return found.map(listed -> CustomerSummaryJson.of(
                listed.customer(), values.getOrDefault(listed.customer().id(), Map.of())));
    }

    @POST
    @RequiresPermission(Customers.WRITE)
    public Created<CustomerJson> create(@Nullable CustomerInput body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        CustomerId id = register.create(call, body.whole().draft());
        CustomerDetails made = pages.show(call, id);
        return new Created<>(CustomerJson.of(made), id.toString(), made.version());
    }

    @GET
    @Path("{id}")
    @RequiresPermission(Customers.READ)
    public Versioned<CustomerJson> get(@PathParam("id") String id, @Context CallContext call) {
        return versioned(pages.show(call, customer(id)));
    }

    @PATCH
    @Path("{id}")
    @RequiresPermission(Customers.WRITE)
    public Versioned<CustomerJson> change(
            @PathParam("id") String id,
            @BeanParam IfMatch ifMatch,
            Patch<CustomerInput> patch,
            @Context CallContext call) {
        CustomerId customer = customer(id);
        register.change(
                call,
                customer,
                ifMatch.showing(() -> versioned(pages.show(call, customer)))::allows,
                stored -> patch.applyTo(CustomerInput.of(stored)).whole().draft());
        return versioned(pages.show(call, customer));
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission(DELETE)
    public void remove(@PathParam("id") String id, @BeanParam IfMatch ifMatch, @Context CallContext call) {
        removal.remove(call, customer(id), ifMatch::allows);
    }

    @POST
    @Path("{id}/reveal")
    @AnsweredAnew
    @RequiresPermission(REVEAL)
    public RevealJson.Revealed reveal(
            @PathParam("id") String id, @Nullable RevealJson body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        return RevealJson.Revealed.of(reveal.reveal(call, customer(id), body.wanted(), body.reason()));
    }

    /**
     * All that is held on the customer, by every module.
     *
     * @param files {@code true} for a ZIP archive with the files that are held, too
     */
    @POST
    @Path("{id}/export")
    @AnsweredAnew
    @Produces({MediaType.APPLICATION_JSON, ZIP})
    @RequiresPermission("crm.customers.export")
    public Response export(
            @PathParam("id") String id,
            @QueryParam("files") @DefaultValue("false") boolean files,
            @Context CallContext call) {
        // What is handed out is not masked.
        call.require(REVEAL);
        CustomerId customer = customer(id);
        pages.show(call, customer);
        DataSubject subject = new DataSubject(CrmPersonalData.SUBJECT, customer.toString());
        if (files) {
            StreamingOutput archive = out -> rights.archive(call, subject, out);
            return Response.ok(archive)
                    .type(ZIP)
                    .header("Content-Disposition", "attachment; filename=\"customer-" + customer + ".zip\"")
                    .header("Cache-Control", "no-store")
                    .build();
        }
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        rights.export(call, subject, document);
        return Response.ok(document.toByteArray())
                .header("Content-Disposition", "attachment; filename=\"customer-" + customer + ".json\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Erases who the customer was, in every module; the amounts of their dealings stay. */
    @POST
    @Path("{id}/erase")
    @RequiresPermission("crm.customers.erase")
    public EraseJson.Erased erase(@PathParam("id") String id, @Nullable EraseJson body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        CustomerId customer = customer(id);
        String reason = CustomerReveal.reason(body.reason());
        if (!pages.show(call, customer).summary().name().equals(body.confirm())) {
            throw Fault.invalid(new FieldFault("confirm", "crm.customer.confirm"));
        }
        return new EraseJson.Erased(
                rights.erase(call, new DataSubject(CrmPersonalData.SUBJECT, customer.toString()), reason));
    }

    /**
     * The customer's vehicles, the newest first.
     *
     * @param q part of a plate or VIN; all when absent
     */
    @GET
    @Path("{id}/vehicles")
    @RequiresPermission(Customers.READ)
    public Page<VehicleJson> vehicles(
            @PathParam("id") String id,
            @QueryParam("q") @DefaultValue("") String q,
            @BeanParam PageRequest page,
            @Context CallContext call) {
        int limit = page.limit();
        return Page.<VehicleRow>of(
                        vehicles.of(call, customer(id), q, page.afterId().orElse(null), limit + 1),
                        limit,
                        vehicle -> Long.toString(vehicle.id()))
                .map(VehicleJson::of);
    }

    @GET
    @Path("{id}/timeline")
    @RequiresPermission(Customers.READ)
    public Page<TimelineItemJson> timeline(
            @PathParam("id") String id, @BeanParam PageRequest page, @Context CallContext call) {
        int limit = page.limit();
        TimelinePosition after = page.after()
                .map(text -> TimelinePosition.parse(text).orElseThrow(PageRequest::badCursor))
                .orElse(null);
        return Page.<TimelineItem>of(
                        timeline.of(call, customer(id), after, limit + 1),
                        limit,
                        item -> item.position().toString())
                .map(TimelineItemJson::of);
    }

    private static Versioned<CustomerJson> versioned(CustomerDetails details) {
        return new Versioned<>(CustomerJson.of(details), details.version());
    }

    /** What is no id at all names no customer. */
    private static CustomerId customer(String id) {
        return CustomerId.parse(id).orElseThrow(() -> Fault.notFound("crm.customer.unknown"));
    }
}
