package livery.crm.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import livery.crm.Customers;
import livery.crm.internal.history.History;
import livery.crm.internal.history.HistoryItem;
import livery.crm.internal.history.HistoryPosition;
import livery.platform.CallContext;
import livery.platform.Texts;
import livery.platform.people.Staff;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;

/** All that happened with a customer. */
@Path("tenants/{tenant}/customers/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
public final class HistoryResource {

    private final History history;
    private final Staff staff;
    private final Texts texts;

    HistoryResource(History history, Staff staff, Texts texts) {
        this.history = history;
        this.staff = staff;
        this.texts = texts;
    }

    /**
     * A kind of entries.
     *
     * @param text what it is called, in the caller's language
     */
    public record HistoryKindJson(String kind, String text) {}

    /** Those that the caller may see. */
    public record HistoryKindsJson(List<HistoryKindJson> items) {}

    /**
     * The newest first: dealings, interactions, notes, done tasks, consents, feedback, answers to surveys,
     * the leads that the customer was, and what other modules know.
     *
     * @param kinds names of kinds with commas between; all when absent
     */
    @GET
    @RequiresPermission(Customers.READ)
    public Page<HistoryItemJson> list(
            @PathParam("id") String id,
            @QueryParam("kind") @DefaultValue("") String kinds,
            @BeanParam PageRequest page,
            @Context CallContext call) {
        Set<String> wanted = Arrays.stream(kinds.split(",", -1))
                .map(String::strip)
                .filter(kind -> !kind.isEmpty())
                .collect(Collectors.toSet());
        HistoryPosition after = page.after()
                .map(text -> HistoryPosition.parse(text).orElseThrow(PageRequest::badCursor))
                .orElse(null);
        Page<HistoryItem> found = Page.of(
                history.page(call, CustomerRefJson.id(id), wanted, after, page.limit() + 1),
                page.limit(),
                item -> item.position().toString());
        return new Page<>(HistoryItemJson.of(found.items(), staff, call), found.next());
    }

    @GET
    @Path("kinds")
    @RequiresPermission(Customers.READ)
    public HistoryKindsJson kinds(@PathParam("id") String id, @Context CallContext call) {
        history.page(call, CustomerRefJson.id(id), Set.of("note"), null, 1);
        return new HistoryKindsJson(history.kinds(call).entrySet().stream()
                .map(kind -> new HistoryKindJson(kind.getKey(), texts.text(kind.getValue(), Map.of(), call.locale())))
                .toList());
    }
}
