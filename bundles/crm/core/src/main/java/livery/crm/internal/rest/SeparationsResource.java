package livery.crm.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import livery.crm.internal.duplicate.Pair;
import livery.crm.internal.person.Persons;
import livery.crm.internal.person.Separation;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Tenants;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;

/** Customers of different stores who somebody of the group said are different, whatever they share. */
@Path("group/separations")
@Produces(MediaType.APPLICATION_JSON)
public final class SeparationsResource {

    private final Persons persons;
    private final StoreNames stores;

    SeparationsResource(Persons persons, Tenants tenants) {
        this.persons = persons;
        this.stores = new StoreNames(tenants);
    }

    /** One of the two. */
    public record SideJson(String customer, StoreRefJson store) {}

    /** Two who are different. */
    public record SeparationJson(String id, SideJson one, SideJson other, Instant at) {}

    @GET
    @RequiresPermission(Persons.MANAGE)
    public Page<SeparationJson> list(@BeanParam PageRequest page, @Context CallContext call) {
        int limit = page.limit();
        Pair after = page.after()
                .map(text -> Pair.parse(text).orElseThrow(PageRequest::badCursor))
                .orElse(null);
        Page<Separation> found = Page.of(
                persons.separations(call, after, limit + 1),
                limit,
                one -> one.pair().toString());
        List<SeparationJson> items = found.items().stream()
                .map(two -> new SeparationJson(
                        two.pair().toString(),
                        new SideJson(Long.toString(two.pair().one()), stores.of(two.oneStore())),
                        new SideJson(Long.toString(two.pair().other()), stores.of(two.otherStore())),
                        two.at()))
                .toList();
        return new Page<>(items, found.next());
    }

    /** Takes it back: what the two share decides again. */
    @DELETE
    @Path("{pair}")
    @RequiresPermission(Persons.MANAGE)
    public void joinAgain(@PathParam("pair") String pair, @Context CallContext call) {
        persons.joinAgain(call, Pair.parse(pair).orElseThrow(() -> Fault.notFound("crm.person.not-separated")));
    }
}
