package livery.crm.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import livery.crm.internal.feedback.Feedback;
import livery.crm.internal.feedback.FeedbackKind;
import livery.crm.internal.feedback.FeedbackRegister;
import livery.crm.internal.feedback.FeedbackState;
import livery.platform.CallContext;
import livery.platform.people.Staff;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** What all customers of a store said. */
@Path("tenants/{tenant}/feedback")
@Produces(MediaType.APPLICATION_JSON)
public final class FeedbackResource {

    private final FeedbackRegister register;
    private final Staff staff;

    FeedbackResource(FeedbackRegister register, Staff staff) {
        this.register = register;
        this.staff = staff;
    }

    /**
     * The newest first.
     *
     * @param kind {@code rating}, {@code complaint}, {@code suggestion} or {@code praise}; all when absent
     * @param state {@code open} or {@code settled}; both when absent
     */
    @GET
    @RequiresPermission(FeedbackRegister.READ)
    public Page<FeedbackJson> list(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("state") @Nullable String state,
            @BeanParam PageRequest page,
            @Context CallContext call) {
        FeedbackKind of = Words.parse("kind", kind, FeedbackKind.class);
        FeedbackState in = Words.parse("state", state, FeedbackState.class);
        Page<Feedback> found = Page.of(
                register.all(call, of, in, TasksResource.position(page), page.limit() + 1),
                page.limit(),
                one -> one.position().toString());
        return new Page<>(FeedbackJson.of(found.items(), staff), found.next());
    }
}
