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
import java.util.List;
import livery.crm.Customers;
import livery.crm.internal.interaction.Channel;
import livery.crm.internal.interaction.Direction;
import livery.crm.internal.interaction.Interaction;
import livery.crm.internal.interaction.InteractionDraft;
import livery.crm.internal.interaction.Interactions;
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

/** What passed between staff and a customer. */
@Path("tenants/{tenant}/customers/{customer}/interactions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class InteractionsResource {

    private final Interactions interactions;
    private final Staff staff;

    InteractionsResource(Interactions interactions, Staff staff) {
        this.interactions = interactions;
        this.staff = staff;
    }

    /**
     * What staff write of an interaction. A subject or a text is needed.
     *
     * @param channel required
     * @param direction required; {@code in} is the customer to the store
     * @param at now when absent
     * @param subject at most 200 characters
     * @param text at most 4,000 characters
     * @param outcome at most 500 characters
     * @param task for which it was
     */
    public record InteractionInput(
            @Nullable Channel channel,
            @Nullable Direction direction,
            @Nullable Instant at,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String outcome,
            @Nullable String task) {

        static InteractionInput of(InteractionDraft draft) {
            Long task = draft.task();
            return new InteractionInput(
                    draft.channel(),
                    draft.direction(),
                    draft.at(),
                    draft.subject(),
                    draft.text(),
                    draft.outcome(),
                    task == null ? null : Long.toString(task));
        }

        InteractionDraft draft() {
            Long of = task == null
                    ? null
                    : Identifier.parse(task)
                            .orElseThrow(() -> Fault.invalid(new FieldFault("task", "crm.task.unknown")));
            return new InteractionDraft(channel, direction, at, subject, text, outcome, of);
        }
    }

    /**
     * An interaction.
     *
     * @param by who of the staff
     * @param version to be named in {@code If-Match}
     */
    public record InteractionJson(
            String id,
            Channel channel,
            Direction direction,
            Instant at,
            @Nullable PersonJson by,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String outcome,
            @Nullable String task,
            long version) {

        static List<InteractionJson> of(List<Interaction> interactions, Staff staff) {
            PersonJson.Names names = new PersonJson.Names(
                    staff, interactions.stream().map(Interaction::by).toList());
            return interactions.stream().map(one -> of(one, names)).toList();
        }

        private static InteractionJson of(Interaction one, PersonJson.Names names) {
            Long task = one.task();
            return new InteractionJson(
                    Long.toString(one.id()),
                    one.channel(),
                    one.direction(),
                    one.at(),
                    names.orNobody(one.by()),
                    one.subject(),
                    one.text(),
                    one.outcome(),
                    task == null ? null : Long.toString(task),
                    one.version());
        }
    }

    /** The newest first. */
    @GET
    @RequiresPermission(Customers.READ)
    public Page<InteractionJson> list(
            @PathParam("customer") String customer, @BeanParam PageRequest page, @Context CallContext call) {
        Page<Interaction> found = Page.of(
                interactions.page(call, CustomerRefJson.id(customer), TasksResource.position(page), page.limit() + 1),
                page.limit(),
                one -> one.position().toString());
        return new Page<>(InteractionJson.of(found.items(), staff), found.next());
    }

    @POST
    @RequiresPermission(Interactions.WRITE)
    public Created<InteractionJson> add(
            @PathParam("customer") String customer, @Nullable InteractionInput body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        Versioned<InteractionJson> made = versioned(interactions.add(call, CustomerRefJson.id(customer), body.draft()));
        return new Created<>(made.body(), made.body().id(), made.version());
    }

    @PATCH
    @Path("{id}")
    @RequiresPermission(Interactions.WRITE)
    public Versioned<InteractionJson> change(
            @PathParam("customer") String customer,
            @PathParam("id") String id,
            @BeanParam IfMatch ifMatch,
            Patch<InteractionInput> patch,
            @Context CallContext call) {
        long one = Identifier.parse(id).orElseThrow(() -> Fault.notFound("crm.interaction.unknown"));
        return versioned(interactions.change(
                call,
                CustomerRefJson.id(customer),
                one,
                ifMatch::allows,
                stored -> patch.applyTo(InteractionInput.of(stored)).draft()));
    }

    private Versioned<InteractionJson> versioned(Interaction one) {
        return new Versioned<>(InteractionJson.of(List.of(one), staff).get(0), one.version());
    }
}
