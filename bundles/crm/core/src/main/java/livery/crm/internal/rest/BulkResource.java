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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import livery.crm.internal.bulk.Bulk;
import livery.crm.internal.bulk.BulkAction;
import livery.crm.internal.bulk.BulkActions;
import livery.crm.internal.bulk.BulkDetail;
import livery.crm.internal.bulk.BulkResult;
import livery.crm.internal.bulk.Selection;
import livery.crm.internal.view.ListName;
import livery.crm.internal.view.Listings;
import livery.crm.internal.worklist.WorkFilters;
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

/** One thing done with many records of a list, of customers, leads or tasks: counted first, then done by a job, record by record, and undone. */
@Path("tenants/{tenant}/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BulkResource {

    private final BulkActions actions;
    private final Listings listings;
    private final Staff staff;
    private final Texts texts;

    BulkResource(BulkActions actions, Listings listings, Staff staff, Texts texts) {
        this.actions = actions;
        this.listings = listings;
        this.staff = staff;
        this.texts = texts;
    }

    /**
     * Which records: those of the ids, or all of a list.
     *
     * @param ids at most 1,000; the others say nothing then
     * @param q as of the list of customers, as are the others
     * @param filter of the lists of leads and of tasks: texts by the names of the list's parameters, such as {@code stage} of
     *     leads or {@code view}
     */
    public record SelectionInput(
            @Nullable List<String> ids,
            @Nullable String q,
            @Nullable String adviser,
            @Nullable String tag,
            @Nullable String segment,
            @Nullable String view,
            @Nullable Map<String, String> filter) {

        /** Of customers. */
        Selection read(Listings listings, CallContext call) {
            List<Long> ticked = ticked(ids, new FieldFault("selection.ids", "crm.customer.unknown"));
            if (ticked == null) {
                return Selection.of(listings.of(call, new Listings.Asked(q, adviser, tag, segment, view, null)));
            }
            return Selection.of(ticked);
        }

        /** Of another list. */
        Selection read(ListName list, WorkFilters filters, CallContext call) {
            List<Long> ticked = ticked(
                    ids,
                    list == ListName.LEADS
                            ? new FieldFault("selection.ids", "crm.lead.unknown")
                            : new FieldFault("selection.ids", "crm.task.unknown"));
            return ticked == null
                    ? Selection.passing(list, filters.kept(call, list, Objects.requireNonNullElse(filter, Map.of())))
                    : Selection.ticked(list, ticked);
        }

        private static @Nullable List<Long> ticked(@Nullable List<String> ids, FieldFault unknown) {
            if (ids == null) {
                return null;
            }
            if (ids.size() > Selection.MOST) {
                throw Fault.invalid(
                        new FieldFault("selection.ids", "crm.bulk.too-many-ids", Map.of("most", Selection.MOST)));
            }
            return ids.stream()
                    .map(id -> Identifier.parse(id).orElseThrow(() -> Fault.invalid(unknown)))
                    .toList();
        }
    }

    /**
     * What to count.
     *
     * @param list {@code customers} when absent, {@code leads} or {@code tasks}
     */
    public record CountInput(
            @Nullable ListName list, @Nullable SelectionInput selection) {}

    /** How many records. */
    public record CountJson(long count) {}

    /**
     * What to do.
     *
     * @param action one of those of the list whose records are selected
     * @param count how many records it is for, as they were counted, to confirm
     * @param tag the id of the one to carry or no longer to carry
     * @param adviser the id of a person: who is to look after them, nobody when absent; of a task, who is to do it, each
     *     customer's adviser when absent; of {@code assign-task} and {@code assign-lead}, who gets them
     * @param title of a task
     * @param dueAt of {@code task} and {@code set-due}
     * @param reason of {@code lose} and, where there is one, of {@code sleep}
     */
    public record BulkInput(
            @Nullable BulkAction action,
            @Nullable SelectionInput selection,
            @Nullable Long count,
            @Nullable String tag,
            @Nullable String adviser,
            @Nullable String title,
            @Nullable String text,
            @Nullable Instant dueAt,
            @Nullable String reason) {}

    /**
     * What was, or is, done.
     *
     * @param list of which the records are
     * @param tag the id of the one that is given or taken away
     * @param title of the tasks
     * @param reason why leads were lost or sleep
     * @param records for how many it was confirmed
     * @param matched how many were found when it began; when they are more than were confirmed, nothing is done with any, and it
     *     has to be counted and confirmed again
     * @param state {@code running}, {@code done}, {@code refused} (when more matched), {@code failed},
     *     {@code undoing} or {@code undone}
     * @param job the id of the job that does it
     * @param undoable whether it can be undone now
     */
    public record BulkJson(
            String id,
            ListName list,
            BulkAction action,
            @Nullable String tag,
            @Nullable String title,
            @Nullable String reason,
            long records,
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
     * What became of a record.
     *
     * @param name of a customer or lead, or the title of a task; null when the store has it no more
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
        return new CountJson(counted(body == null ? new CountInput(null, null) : body, call));
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
                body.dueAt(),
                body.reason());
        Bulk made = actions.start(call, action, detail, selection(action.list(), body.selection(), call), count);
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
     * What became of each record, the newest first.
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
        ListName list = actions.find(call, bulk).action().list();
        BulkResult.Outcome wanted = Words.parse("outcome", outcome, BulkResult.Outcome.class);
        Page<BulkResult> found = Page.of(
                actions.results(call, bulk, wanted, page.afterId().orElse(null), page.limit() + 1),
                page.limit(),
                result -> Long.toString(result.id()));
        Map<Long, String> names = actions.names(
                call, list, found.items().stream().map(BulkResult::id).toList());
        return found.map(result -> new ResultJson(
                Long.toString(result.id()),
                names.get(result.id()),
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

    private long counted(CountInput asked, CallContext call) {
        ListName list = Objects.requireNonNullElse(asked.list(), ListName.CUSTOMERS);
        return actions.count(call, selection(list, asked.selection(), call));
    }

    private Selection selection(ListName list, @Nullable SelectionInput selection, CallContext call) {
        if (selection == null) {
            throw Fault.invalid(new FieldFault("selection", "crm.required"));
        }
        return switch (list) {
            case CUSTOMERS -> selection.read(listings, call);
            case LEADS, TASKS -> selection.read(list, actions.filters(), call);
            case VEHICLES ->
                throw Fault.invalid(
                        new FieldFault("list", "crm.choice.unknown", Map.of("known", "customers, leads, tasks")));
        };
    }

    private BulkJson json(Bulk bulk) {
        return json(bulk, new PersonJson.Names(staff, List.of(bulk.requestedBy())));
    }

    private static BulkJson json(Bulk bulk, PersonJson.Names names) {
        Long tag = bulk.detail().tag();
        return new BulkJson(
                Long.toString(bulk.id()),
                bulk.action().list(),
                bulk.action(),
                tag == null ? null : Long.toString(tag),
                bulk.detail().title(),
                bulk.detail().reason(),
                bulk.records(),
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
