package livery.crm.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import livery.crm.Customers;
import livery.crm.internal.consent.Consent;
import livery.crm.internal.consent.ConsentChannel;
import livery.crm.internal.consent.ConsentDraft;
import livery.crm.internal.consent.Consents;
import livery.crm.internal.consent.Method;
import livery.crm.internal.consent.Purpose;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.people.Staff;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** What a customer allows, by purpose and channel, with its proof. */
@Path("tenants/{tenant}/customers/{id}/consents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ConsentsResource {

    private final Consents consents;
    private final Staff staff;

    ConsentsResource(Consents consents, Staff staff) {
        this.consents = consents;
        this.staff = staff;
    }

    /**
     * What a customer said.
     *
     * @param purpose required
     * @param channel required; {@code any} where the purpose needs none
     * @param given required: whether they allowed it, or withdrew
     * @param at when they said it; now when absent
     * @param method required: how they said it
     * @param textShown what they were told, word by word, at most 4,000 characters; required where they allowed it
     * @param evidence where the proof is, such as the number of a form; at most 500 characters
     */
    public record ConsentInput(
            @Nullable Purpose purpose,
            @Nullable ConsentChannel channel,
            @Nullable Boolean given,
            @Nullable Instant at,
            @Nullable Method method,
            @Nullable String textShown,
            @Nullable String evidence) {}

    /** What a customer once said. */
    public record ConsentJson(
            String id,
            Purpose purpose,
            ConsentChannel channel,
            boolean given,
            Instant at,
            Method method,
            @Nullable String textShown,
            @Nullable String evidence,
            @Nullable PersonJson recordedBy) {

        static List<ConsentJson> of(List<Consent> consents, Staff staff) {
            PersonJson.Names names = new PersonJson.Names(
                    staff, consents.stream().map(Consent::recordedBy).toList());
            return consents.stream()
                    .map(said -> new ConsentJson(
                            Long.toString(said.id()),
                            said.purpose(),
                            said.channel(),
                            said.given(),
                            said.at(),
                            said.method(),
                            said.textShown(),
                            said.evidence(),
                            names.orNobody(said.recordedBy())))
                    .toList();
        }
    }

    /** What counts now. */
    public record ConsentsJson(List<ConsentJson> items) {}

    /** What counts now: of each purpose and channel what was said last. */
    @GET
    @RequiresPermission(Customers.READ)
    public ConsentsJson now(@PathParam("id") String id, @Context CallContext call) {
        return new ConsentsJson(ConsentJson.of(consents.now(call, CustomerRefJson.id(id)), staff));
    }

    /** All that was ever said, the newest first. */
    @GET
    @Path("history")
    @RequiresPermission(Customers.READ)
    public Page<ConsentJson> history(
            @PathParam("id") String id, @BeanParam PageRequest page, @Context CallContext call) {
        Page<Consent> found = Page.of(
                consents.page(call, CustomerRefJson.id(id), TasksResource.position(page), page.limit() + 1),
                page.limit(),
                said -> said.position().toString());
        return new Page<>(ConsentJson.of(found.items(), staff), found.next());
    }

    /** Adds what the customer said; what was said before stays on record. */
    @POST
    @RequiresPermission(Consents.WRITE)
    public ConsentJson add(@PathParam("id") String id, @Nullable ConsentInput body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        ConsentDraft draft = new ConsentDraft(
                body.purpose(),
                body.channel(),
                body.given(),
                body.at(),
                body.method(),
                body.textShown(),
                body.evidence());
        Consent said = consents.add(call, CustomerRefJson.id(id), draft);
        return ConsentJson.of(List.of(said), staff).get(0);
    }
}
