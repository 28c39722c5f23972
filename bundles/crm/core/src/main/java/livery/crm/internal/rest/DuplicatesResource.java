package livery.crm.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import livery.crm.CustomerId;
import livery.crm.Customers;
import livery.crm.internal.customer.CustomerList;
import livery.crm.internal.customer.CustomerSummary;
import livery.crm.internal.duplicate.DuplicateRows;
import livery.crm.internal.duplicate.Duplicates;
import livery.crm.internal.duplicate.Pair;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** The pairs of customers of a store who may be one and the same. */
@Path("tenants/{tenant}/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DuplicatesResource {

    private final Duplicates duplicates;
    private final CustomerList customers;

    DuplicatesResource(Duplicates duplicates, CustomerList customers) {
        this.duplicates = duplicates;
        this.customers = customers;
    }

    /** Those of a state; with {@code customer}, the open ones of that customer, 20 at most. */
    @GET
    @RequiresPermission(Customers.READ)
    public Page<DuplicateJson> list(
            @QueryParam("state") @DefaultValue("open") String state,
            @QueryParam("customer") @Nullable String customer,
            @BeanParam PageRequest page,
            @Context CallContext call) {
        int limit = page.limit();
        Duplicates.State wanted = state(state);
        if (customer != null && !customer.isBlank()) {
            CustomerId id = CustomerId.parse(customer).orElseThrow(() -> Fault.notFound("crm.customer.unknown"));
            return new Page<>(shown(call, duplicates.of(call, id)), null);
        }
        Pair after = page.after()
                .map(text -> Pair.parse(text).orElseThrow(PageRequest::badCursor))
                .orElse(null);
        Page<DuplicateRows.Row> rows = Page.of(
                duplicates.page(call, wanted, after, limit + 1),
                limit,
                row -> row.pair().toString());
        return new Page<>(shown(call, rows.items()), rows.next());
    }

    private List<DuplicateJson> shown(CallContext call, List<DuplicateRows.Row> rows) {
        Set<Long> ids = new TreeSet<>();
        rows.forEach(row -> ids.addAll(List.of(row.pair().one(), row.pair().other())));
        Map<Long, CustomerSummary> byId = new HashMap<>();
        customers.of(call, ids).forEach(customer -> byId.put(customer.id(), customer));
        List<DuplicateJson> shown = new ArrayList<>();
        for (DuplicateRows.Row row : rows) {
            CustomerSummary one = byId.get(row.pair().one());
            CustomerSummary other = byId.get(row.pair().other());
            if (one != null && other != null) {
                shown.add(DuplicateJson.of(row, one, other));
            }
        }
        return shown;
    }

    /** Decides that the two are different people, or that this is open again. */
    @PATCH
    @Path("{pair}")
    @RequiresPermission(MergesResource.MERGE)
    public void decide(
            @PathParam("pair") String pair, DuplicateJson.@Nullable Decision body, @Context CallContext call) {
        Duplicates.State state = state(body == null ? null : body.state());
        if (state == Duplicates.State.MERGED) {
            throw unknown(List.of("open", "different"));
        }
        duplicates.decide(
                call,
                Pair.parse(pair).orElseThrow(() -> Fault.notFound("crm.duplicate.unknown")),
                state == Duplicates.State.DIFFERENT);
    }

    private static Duplicates.State state(@Nullable String text) {
        for (Duplicates.State state : Duplicates.State.values()) {
            if (state.name().toLowerCase(Locale.ROOT).equals(text)) {
                return state;
            }
        }
        throw unknown(List.of("open", "different", "merged"));
    }

    private static Fault unknown(List<String> known) {
        return Fault.invalid(new FieldFault("state", "crm.duplicate.state", Map.of("known", String.join(", ", known))));
    }
}
