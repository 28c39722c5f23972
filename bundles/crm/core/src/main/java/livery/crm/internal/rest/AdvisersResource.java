package livery.crm.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import livery.crm.Customers;
import livery.crm.internal.adviser.HandOvers;
import livery.crm.internal.adviser.Holding;
import livery.crm.internal.values.WrittenFields;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.PersonId;
import livery.platform.people.Staff;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** The people of a store who can look after customers, and what they look after. */
@Path("tenants/{tenant}/advisers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AdvisersResource {

    private final Staff staff;
    private final HandOvers handOvers;

    AdvisersResource(Staff staff, HandOvers handOvers) {
        this.staff = staff;
        this.handOvers = handOvers;
    }

    /**
     * What somebody looks after.
     *
     * @param here whether they work in the store
     * @param tasks those that are not closed
     * @param leads those that somebody is at
     */
    public record HoldingJson(PersonJson person, boolean here, long customers, long tasks, long leads) {}

    /** Everybody who looks after something. */
    public record HoldingsJson(List<HoldingJson> items) {}

    /**
     * What to hand over.
     *
     * @param from who has it
     * @param to who is to have it
     * @param customers how many {@code from} has, to confirm
     * @param tasks how many {@code from} has, to confirm
     * @param leads how many {@code from} has, to confirm
     */
    public record HandOverJson(
            @Nullable String from,
            @Nullable String to,
            @Nullable Long customers,
            @Nullable Long tasks,
            @Nullable Long leads) {}

    /** The job that hands over. */
    public record StartedJson(String job) {}

    @GET
    @RequiresPermission(Customers.READ)
    public Page<PersonJson> list(
            @QueryParam("q") @DefaultValue("") String typed, @BeanParam PageRequest page, @Context CallContext call) {
        PersonId after = page.afterId().map(PersonId::new).orElse(null);
        return Page.of(
                        staff.list(call, typed, after, page.limit() + 1),
                        page.limit(),
                        member -> member.id().toString())
                .map(member -> new PersonJson(member.id().toString(), member.displayName()));
    }

    @GET
    @Path("holdings")
    @RequiresPermission(HandOvers.PERMISSION)
    public HoldingsJson holdings(@Context CallContext call) {
        List<Holding> all = handOvers.all(call);
        List<PersonId> people = all.stream().map(Holding::person).toList();
        PersonJson.Names names = new PersonJson.Names(staff, people);
        Set<PersonId> here = staff.among(call, people);
        return new HoldingsJson(all.stream()
                .map(held -> new HoldingJson(
                        names.of(held.person()),
                        here.contains(held.person()),
                        held.customers(),
                        held.tasks(),
                        held.leads()))
                .toList());
    }

    /** Hands all customers, tasks that are not closed and open leads to somebody else; a job does it. */
    @POST
    @Path("hand-over")
    @RequiresPermission(HandOvers.PERMISSION)
    public StartedJson handOver(@Nullable HandOverJson body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        WrittenFields fields = new WrittenFields();
        PersonId from = fields.required("from", PersonJson.parse("from", body.from()), PersonId.SYSTEM);
        PersonId to = fields.required("to", PersonJson.parse("to", body.to()), PersonId.SYSTEM);
        long customers = fields.required("customers", body.customers(), 0L);
        long tasks = fields.required("tasks", body.tasks(), 0L);
        long leads = fields.required("leads", body.leads(), 0L);
        fields.done();
        return new StartedJson(Long.toString(handOvers
                .start(call, new Holding(from, customers, tasks, leads), to)
                .id()));
    }
}
