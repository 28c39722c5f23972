package livery.crm.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livery.crm.internal.bulk.Bulk;
import livery.crm.internal.bulk.BulkAction;
import livery.crm.internal.bulk.BulkActions;
import livery.crm.internal.bulk.BulkDetail;
import livery.crm.internal.bulk.BulkResult;
import livery.crm.internal.bulk.Selection;
import livery.crm.internal.customer.CustomerList;
import livery.crm.internal.view.Listings;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identifier;
import livery.platform.Texts;
import livery.platform.people.Staff;
import livery.web.AnsweredAnew;
import livery.web.Created;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** One thing done with many customers: counted first, then done by a job, record by record, and undone. */
@Path("tenants/{tenant}/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BulkResource {

    private final BulkActions actions;
    private final Listings listings;
    private final CustomerList customers;
    private final Staff staff;
    private final Texts texts;

    BulkResource(BulkActions actions, Listings listings, CustomerList customers, Staff staff, Texts texts) {
        this.actions = actions;
        this.listings = listings;
        this.customers = customers;
        this.staff = staff;
        this.texts = texts;
    }

    /**
     * Which customers: those of the ids, or all of a list.
     *
     * @param ids at most 1,000; the others say nothing then
     * @param q as of the list of customers, as are the others
     */
    public record SelectionInput(
            @Nullable List<String> ids,
            @Nullable String q,
            @Nullable String adviser,
            @Nullable String tag,
            @Nullable String segment,
            @Nullable String view) {

        Selection read(Listings listings, CallContext call) {
            if (ids == null) {
                return Selection.of(listings.of(call, new Listings.Asked(q, adviser, tag, segment, view, null)));
            }
            if (ids.size() > Selection.MOST) {
                throw Fault.invalid(
                        new FieldFault("selection.ids", "crm.bulk.too-many-ids", Map.of("most", Selection.MOST)));
            }
            return Selection.of(ids.stream()
                    .map(id -> Identifier.parse(id)
                            .orElseThrow(() -> Fault.invalid(new FieldFault("selection.ids", "crm.customer.unknown"))))
                    .toList());
        }
    }

    /** What to count. */
    public record CountInput(@Nullable SelectionInput selection) {}

    /** How many customers. */
    public record CountJson(long count) {}

    /**
     * What to do.
     *
     * @param count how many customers it is for, as they were counted, to confirm
     * @param tag the id of the one to carry or no longer to carry
     * @param adviser the id of a person: who is to look after them, nobody when absent; of a task, who is to do it, each
     *     customer's adviser when absent
     * @param title of a task
     */
    public record BulkInput(
            @Nullable BulkAction action,
            @Nullable SelectionInput selection,
            @Nullable Long count,
            @Nullable String tag,
            @Nullable String adviser,
            @Nullable String title,
            @Nullable String text,
            @Nullable Instant dueAt) {}

    /**
     * What was, or is, done.
     *
     * @param tag the id of the one that is given or taken away
     * @param title of the tasks
     * @param customers for how many it was confirmed
     * @param matched how many were found when it began; when they are more than were confirmed, nothing is done with anybody, and
     *     it has to be counted and confirmed again
     * @param state {@code running}, {@code done}, {@code refused} (when more matched), {@code failed},
     *     {@code undoing} or {@code undone}
     * @param job the id of the job that does it
     * @param undoable whether it can be undone now
     */
    public record BulkJson(
            String id,
            BulkAction action,
            @Nullable String tag,
            @Nullable String title,
            long customers,
            long matched,
            String state,
            long done,
            long skipped,
            long undone,
            boolean ended,
            boolean undoable,
            @Nullable String job,
            PersonJson requestedBy,
            Instant createdAt) {}

    /**
     * What became of a customer.
     *
     * @param name null when the store has them no more
     * @param reason why nothing was done, in words; else null
     */
    public record ResultJson(
            String id,
            @Nullable String name,
            String outcome,
            @Nullable String code,
            @Nullable String reason) {}

    @POST
    @Path("count")
    @AnsweredAnew
    @RequiresPermission(BulkActions.PERMISSION)
    public CountJson count(@Nullable CountInput body, @Context CallContext call) {
        return new CountJson(actions.count(call, selection(body == null ? null : body.selection(), call)));
    }

    @POST
    @RequiresPermission(BulkActions.PERMISSION)
    public Created<BulkJson> start(@Nullable BulkInput body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        BulkAction action = body.action();
        Long count = body.count();
        if (action == null || count == null) {
            throw Fault.invalid(new FieldFault(action == null ? "action" : "count", "crm.required"));
        }
        BulkDetail detail = new BulkDetail(
                TagsResource.parse("tag", body.tag()),
                PersonJson.parse("adviser", body.adviser()),
                body.title(),
                body.text(),
                body.dueAt());
        Bulk made = actions.start(call, action, detail, selection(body.selection(), call), count);
        return new Created<>(json(made), Long.toString(made.id()), null);
    }

    /** The newest first. */
    @GET
    @RequiresPermission(BulkActions.PERMISSION)
    public Page<BulkJson> list(@BeanParam PageRequest page, @Context CallContext call) {
        Page<Bulk> found = Page.of(
                actions.list(call, page.afterId().orElse(null), page.limit() + 1),
                page.limit(),
                bulk -> Long.toString(bulk.id()));
        PersonJson.Names names = new PersonJson.Names(
                staff, found.items().stream().map(Bulk::requestedBy).toList());
        return found.map(bulk -> json(bulk, names));
    }

    @GET
    @Path("{id}")
    @RequiresPermission(BulkActions.PERMISSION)
    public BulkJson get(@PathParam("id") String id, @Context CallContext call) {
        return json(actions.find(call, id(id)));
    }

    /**
     * What became of each customer, the newest customer first.
     *
     * @param outcome {@code waiting}, {@code done}, {@code skipped} or {@code undone}; all when absent
     */
    @GET
    @Path("{id}/results")
    @RequiresPermission(BulkActions.PERMISSION)
    public Page<ResultJson> results(
            @PathParam("id") String id,
            @QueryParam("outcome") @Nullable String outcome,
            @BeanParam PageRequest page,
            @Context CallContext call) {
        long bulk = id(id);
        actions.find(call, bulk);
        BulkResult.Outcome wanted = Words.parse("outcome", outcome, BulkResult.Outcome.class);
        Page<BulkResult> found = Page.of(
                actions.results(call, bulk, wanted, page.afterId().orElse(null), page.limit() + 1),
                page.limit(),
                result -> Long.toString(result.customer()));
        Map<Long, String> names = new HashMap<>();
        customers
                .of(call, found.items().stream().map(BulkResult::customer).toList())
                .forEach(customer -> names.put(customer.id(), customer.name()));
        return found.map(result -> new ResultJson(
                Long.toString(result.customer()),
                names.get(result.customer()),
                Words.of(result.outcome()),
                result.reason(),
                result.reason() == null ? null : texts.text(result.reason(), Map.of(), call.locale())));
    }

    /** Undoes it, where nobody has changed it since; a job does that. */
    @POST
    @Path("{id}/undo")
    @RequiresPermission(BulkActions.PERMISSION)
    public BulkJson undo(@PathParam("id") String id, @Context CallContext call) {
        return json(actions.undo(call, id(id)));
    }

    private Selection selection(@Nullable SelectionInput selection, CallContext call) {
        if (selection == null) {
            throw Fault.invalid(new FieldFault("selection", "crm.required"));
        }
        return selection.read(listings, call);
    }

    private BulkJson json(Bulk bulk) {
        return json(bulk, new PersonJson.Names(staff, List.of(bulk.requestedBy())));
    }

    private static BulkJson json(Bulk bulk, PersonJson.Names names) {
        Long tag = bulk.detail().tag();
        return new BulkJson(
                Long.toString(bulk.id()),
                bulk.action(),
                tag == null ? null : Long.toString(tag),
                bulk.detail().title(),
                bulk.customers(),
                bulk.met(),
                Words.of(bulk.state()),
                bulk.done(),
                bulk.skipped(),
                bulk.undone(),
                bulk.over(),
                bulk.over() && bulk.undoAt() == null && bulk.action().undoable() && bulk.done() > 0,
                bulk.job() == null ? null : Long.toString(bulk.job()),
                names.of(bulk.requestedBy()),
                bulk.createdAt());
    }

    private static long id(String id) {
        return Identifier.parse(id).orElseThrow(() -> Fault.notFound("crm.bulk.unknown"));
    }
}
