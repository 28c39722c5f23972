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
import java.util.List;
import java.util.Objects;
import livery.crm.Customers;
import livery.crm.internal.customer.CustomerReveal;
import livery.crm.internal.fulfilling.Fulfilling;
import livery.crm.internal.lead.Lead;
import livery.crm.internal.lead.LeadConversion;
import livery.crm.internal.lead.LeadFilter;
import livery.crm.internal.lead.LeadOrder;
import livery.crm.internal.lead.LeadRegister;
import livery.crm.internal.lead.LeadStage;
import livery.crm.internal.lead.Leads;
import livery.crm.internal.privacy.LeadRemoval;
import livery.crm.internal.view.ListName;
import livery.crm.internal.view.ViewCriteria;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Identifier;
import livery.platform.people.Staff;
import livery.web.AnsweredAnew;
import livery.web.Created;
import livery.web.IfMatch;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.Patch;
import livery.web.RequiresPermission;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** People who may become customers of a store. */
@Path("tenants/{tenant}/leads")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LeadsResource {

    private final Leads leads;
    private final LeadRegister register;
    private final LeadConversion conversion;
    private final LeadRemoval removal;
    private final Staff staff;
    private final ViewCriteria criteria;

    LeadsResource(
            Leads leads,
            LeadRegister register,
            LeadConversion conversion,
            LeadRemoval removal,
            Staff staff,
            ViewCriteria criteria) {
        this.criteria = criteria;
        this.leads = leads;
        this.register = register;
        this.conversion = conversion;
        this.removal = removal;
        this.staff = staff;
    }

    /**
     * Who the lead becomes.
     *
     * @param customer one that the store has; a new one is entered when absent
     */
    public record ConvertJson(@Nullable String customer) {}

    /**
     * Why somebody must see the whole mobile.
     *
     * @param reason recorded, 1 to 500 characters
     */
    public record ReasonJson(@Nullable String reason) {}

    /** The whole value; null when there is none. */
    public record RevealedJson(@Nullable String mobile) {}

    /**
     * The newest first.
     *
     * @param q a part of the name as it is written or read, or the last digits of the mobile; all when absent
     * @param stage only those in it
     * @param owner whose: {@code mine} or the id of a person; all when absent
     * @param customer only those that became this customer, or one whom they stand for; all when absent
     * @param view the id of one, whose criterion the customer has to fulfil whom the lead became
     * @param sort {@code due} for open ones with a day for the next step, the soonest first; not for those that {@code q}
     *     finds
     */
    @GET
    @RequiresPermission(Leads.READ)
    public Page<LeadJson> list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("stage") @Nullable String stage,
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("view") @Nullable String view,
            @QueryParam("sort") @Nullable String sort,
            @BeanParam PageRequest page,
            @Context CallContext call) {
        LeadFilter filter = new LeadFilter(
                q,
                Words.parse("stage", stage, LeadStage.class),
                TasksResource.whose("owner", owner, call),
                customer == null ? null : CustomerRefJson.id(customer),
                Objects.requireNonNullElse(Words.parse("sort", sort, LeadOrder.class), LeadOrder.NEWEST));
        Fulfilling criterion = criteria.fulfilling(call, ListName.LEADS, view);
        Page<Lead> found = Page.of(
                leads.page(call, filter, criterion, page.after().orElse(null), page.limit() + 1),
                page.limit(),
                filter::end);
        return new Page<>(LeadJson.of(found.items(), staff), found.next());
    }

    @POST
    @RequiresPermission(Leads.WRITE)
    public Created<LeadJson> create(@Nullable LeadInput body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        Versioned<LeadJson> made = versioned(call, register.create(call, body.draft()));
        return new Created<>(made.body(), made.body().id(), made.version());
    }

    @GET
    @Path("{id}")
    @RequiresPermission(Leads.READ)
    public Versioned<LeadJson> get(@PathParam("id") String id, @Context CallContext call) {
        return versioned(call, id(id));
    }

    @PATCH
    @Path("{id}")
    @RequiresPermission(Leads.WRITE)
    public Versioned<LeadJson> change(
            @PathParam("id") String id, @BeanParam IfMatch ifMatch, Patch<LeadInput> patch, @Context CallContext call) {
        register.change(
                call,
                id(id),
                ifMatch.showing(() -> versioned(call, id(id)))::allows,
                stored -> patch.applyTo(LeadInput.of(stored)).draft());
        return versioned(call, id(id));
    }

    /** Takes out a lead who became no customer, with the tasks about it, for ever. */
    @DELETE
    @Path("{id}")
    @RequiresPermission(LeadRemoval.DELETE)
    public void remove(@PathParam("id") String id, @BeanParam IfMatch ifMatch, @Context CallContext call) {
        removal.remove(call, id(id), ifMatch::allows);
    }

    /** The whole mobile, to those who say why; that goes on record. */
    @POST
    @Path("{id}/reveal")
    @AnsweredAnew
    @RequiresPermission(CustomerReveal.PERMISSION)
    public RevealedJson reveal(@PathParam("id") String id, @Nullable ReasonJson body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        String reason = CustomerReveal.reason(body.reason());
        return new RevealedJson(register.reveal(call, id(id), reason).orElse(null));
    }

    /** Makes a customer of the lead, or says which customer it is; it is won then. */
    @POST
    @Path("{id}/convert")
    @RequiresPermission(Leads.WRITE)
    public Versioned<LeadJson> convert(
            @PathParam("id") String id,
            @BeanParam IfMatch ifMatch,
            @Nullable ConvertJson body,
            @Context CallContext call) {
        call.require(Customers.WRITE);
        String customer = body == null ? null : body.customer();
        conversion.convert(call, id(id), ifMatch::allows, CustomerRefJson.parse("customer", customer));
        return versioned(call, id(id));
    }

    private Versioned<LeadJson> versioned(CallContext call, long id) {
        Lead lead = leads.find(call, id);
        return new Versioned<>(LeadJson.of(List.of(lead), staff).get(0), lead.version());
    }

    private static long id(String id) {
        return Identifier.parse(id).orElseThrow(() -> Fault.notFound("crm.lead.unknown"));
    }
}
