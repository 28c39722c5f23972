package livery.crm.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import livery.crm.internal.feedback.Feedback;
import livery.crm.internal.feedback.FeedbackDraft;
import livery.crm.internal.feedback.FeedbackKind;
import livery.crm.internal.feedback.FeedbackRegister;
import livery.crm.internal.feedback.FeedbackState;
import livery.crm.internal.interaction.Channel;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identifier;
import livery.platform.people.Staff;
import livery.web.Created;
import livery.web.IfMatch;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.Patch;
import livery.web.RequiresPermission;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** What a customer said. */
@Path("tenants/{tenant}/customers/{customer}/feedback")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CustomerFeedbackResource {

    private final FeedbackRegister register;
    private final Staff staff;

    CustomerFeedbackResource(FeedbackRegister register, Staff staff) {
        this.register = register;
        this.staff = staff;
    }

    /**
     * What staff write of what a customer said.
     *
     * @param kind required
     * @param rating 1 to 5; required of a rating, and only of one
     * @param dealing about which of the customer's
     * @param channel required
     * @param text required unless it is a rating; at most 4,000 characters
     * @param at now when absent
     * @param state when absent, open for complaints, suggestions and ratings of 1 or 2, and settled for the others
     * @param outcome what was done, at most 2,000 characters; required to settle what was open
     * @param task true when a task is to be made of it, for the customer's adviser; only when it is recorded
     */
    public record FeedbackInput(
            @Nullable FeedbackKind kind,
            @Nullable Integer rating,
            @Nullable String dealing,
            @Nullable Channel channel,
            @Nullable String text,
            @Nullable Instant at,
            @Nullable FeedbackState state,
            @Nullable String outcome,
            @Nullable Boolean task) {

        static FeedbackInput of(FeedbackDraft draft) {
            Long dealing = draft.dealing();
            return new FeedbackInput(
                    draft.kind(),
                    draft.rating(),
                    dealing == null ? null : Long.toString(dealing),
                    draft.channel(),
                    draft.text(),
                    draft.at(),
                    draft.state(),
                    draft.outcome(),
                    null);
        }

        FeedbackDraft draft() {
            Long about = dealing == null
                    ? null
                    : Identifier.parse(dealing)
                            .orElseThrow(() -> Fault.invalid(new FieldFault("dealing", "crm.dealing.unknown")));
            return new FeedbackDraft(kind, rating, about, channel, text, at, state, outcome);
        }
    }

    /** The newest first. */
    @GET
    @RequiresPermission(FeedbackRegister.READ)
    public Page<FeedbackJson> list(
            @PathParam("customer") String customer, @BeanParam PageRequest page, @Context CallContext call) {
        Page<Feedback> found = Page.of(
                register.page(call, CustomerRefJson.id(customer), TasksResource.position(page), page.limit() + 1),
                page.limit(),
                one -> one.position().toString());
        return new Page<>(FeedbackJson.of(found.items(), staff), found.next());
    }

    @POST
    @RequiresPermission(FeedbackRegister.WRITE)
    public Created<FeedbackJson> add(
            @PathParam("customer") String customer, @Nullable FeedbackInput body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        Versioned<FeedbackJson> made = FeedbackJson.versioned(
                register.add(call, CustomerRefJson.id(customer), body.draft(), Boolean.TRUE.equals(body.task())),
                staff);
        return new Created<>(made.body(), made.body().id(), made.version());
    }

    @GET
    @Path("{id}")
    @RequiresPermission(FeedbackRegister.READ)
    public Versioned<FeedbackJson> get(
            @PathParam("customer") String customer, @PathParam("id") String id, @Context CallContext call) {
        return FeedbackJson.versioned(register.find(call, CustomerRefJson.id(customer), id(id)), staff);
    }

    private static long id(String id) {
        return Identifier.parse(id).orElseThrow(() -> Fault.notFound("crm.feedback.unknown"));
    }

    @PATCH
    @Path("{id}")
    @RequiresPermission(FeedbackRegister.WRITE)
    public Versioned<FeedbackJson> change(
            @PathParam("customer") String customer,
            @PathParam("id") String id,
            @BeanParam IfMatch ifMatch,
            Patch<FeedbackInput> patch,
            @Context CallContext call) {
        long one = id(id);
        return FeedbackJson.versioned(
                register.change(
                        call,
                        CustomerRefJson.id(customer),
                        one,
                        ifMatch.showing(() -> get(customer, id, call))::allows,
                        stored -> patch.applyTo(FeedbackInput.of(stored)).draft()),
                staff);
    }
}
