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
import java.util.Map;
import java.util.Objects;
import livery.crm.Customers;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.view.ListName;
import livery.crm.internal.view.View;
import livery.crm.internal.view.ViewDraft;
import livery.crm.internal.view.Views;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Identifier;
import livery.web.Created;
import livery.web.IfMatch;
import livery.web.Patch;
import livery.web.RequiresPermission;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** Views of lists: one's own, and those that are shared with the store. */
@Path("tenants/{tenant}/views")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ViewsResource {

    private final Views views;

    ViewsResource(Views views) {
        this.views = views;
    }

    /**
     * What can be said of a view.
     *
     * @param list of which one; cannot be changed
     * @param name required, at most 60 characters, not that of another view of one's own
     * @param shared whether the whole store sees it
     * @param preferred whether the list is opened with it; of one's own views only
     * @param columns the keys of the columns in their order; those of the list itself when empty
     * @param sort the list's own order when empty
     * @param filter texts by the names of the list's filters, and a {@code criterion} about customers as
     *     {@code /criteria/schema} says: those listed, or the owner of each vehicle, whom each lead became, or whom each task
     *     is about
     */
    public record ViewInput(
            @Nullable ListName list,
            @Nullable String name,
            @Nullable Boolean shared,
            @Nullable Boolean preferred,
            @Nullable List<String> columns,
            @Nullable String sort,
            @Nullable Map<String, Object> filter) {

        static ViewInput of(ListName list, ViewDraft draft) {
            return new ViewInput(
                    list,
                    draft.name(),
                    draft.shared(),
                    draft.preferred(),
                    draft.columns(),
                    draft.sort(),
                    draft.filter());
        }

        ViewDraft draft() {
            return new ViewDraft(
                    name, Boolean.TRUE.equals(shared), Boolean.TRUE.equals(preferred), columns, sort, filter);
        }
    }

    /**
     * A view.
     *
     * @param mine whether it is the caller's own
     * @param version to be named in {@code If-Match}
     */
    public record ViewJson(
            String id,
            ListName list,
            String name,
            boolean mine,
            boolean shared,
            boolean preferred,
            List<String> columns,
            String sort,
            Map<String, Object> filter,
            long version) {

        static ViewJson of(View view, CallContext call) {
            boolean mine = view.owner().equals(call.person());
            return new ViewJson(
                    Long.toString(view.id()),
                    view.list(),
                    view.name(),
                    mine,
                    view.shared(),
                    mine && view.preferred(),
                    view.columns(),
                    view.sort(),
                    view.filter(),
                    view.version());
        }
    }

    /** Views: one's own by name, then those that others share and that ask for nothing that the reader may not read. */
    public record ViewsJson(List<ViewJson> items) {}

    /**
     * Those of one list.
     *
     * @param list of which one; customers when absent
     */
    @GET
    @RequiresPermission(Customers.READ)
    public ViewsJson list(@QueryParam("list") @Nullable String list, @Context CallContext call) {
        ListName name = Objects.requireNonNullElse(Words.parse("list", list, ListName.class), ListName.CUSTOMERS);
        return new ViewsJson(views.of(call, name).stream()
                .filter(view -> view.owner().equals(call.person()) || Guarded.readable(call, view.filter()))
                .map(view -> ViewJson.of(view, call))
                .toList());
    }

    @POST
    @RequiresPermission(Customers.READ)
    public Created<ViewJson> create(@Nullable ViewInput body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        View made = views.create(call, body.list(), body.draft());
        return new Created<>(ViewJson.of(made, call), Long.toString(made.id()), made.version());
    }

    @GET
    @Path("{id}")
    @RequiresPermission(Customers.READ)
    public Versioned<ViewJson> get(@PathParam("id") String id, @Context CallContext call) {
        return readable(views.find(call, id(id)), call);
    }

    @PATCH
    @Path("{id}")
    @RequiresPermission(Customers.READ)
    public Versioned<ViewJson> change(
            @PathParam("id") String id, @BeanParam IfMatch ifMatch, Patch<ViewInput> patch, @Context CallContext call) {
        View changed = views.change(
                call,
                id(id),
                ifMatch.showing(() -> readable(views.find(call, id(id)), call))::allows,
                stored ->
                        patch.applyTo(ViewInput.of(ListName.CUSTOMERS, stored)).draft());
        return versioned(changed, call);
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission(Customers.READ)
    public void remove(@PathParam("id") String id, @BeanParam IfMatch ifMatch, @Context CallContext call) {
        views.remove(call, id(id), ifMatch::allows);
    }

    /** Refused when somebody else's asks for what the reader may not read. */
    private static Versioned<ViewJson> readable(View view, CallContext call) {
        if (!view.owner().equals(call.person())) {
            Guarded.require(call, view.filter());
        }
        return versioned(view, call);
    }

    private static Versioned<ViewJson> versioned(View view, CallContext call) {
        return new Versioned<>(ViewJson.of(view, call), view.version());
    }

    private static long id(String id) {
        return Identifier.parse(id).orElseThrow(() -> Fault.notFound("crm.view.unknown"));
    }
}
