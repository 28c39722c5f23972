package livery.crm.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import livery.crm.internal.dealing.TimelinePosition;
import livery.crm.internal.fulfilling.Fulfilling;
import livery.crm.internal.task.Task;
import livery.crm.internal.task.TaskFilter;
import livery.crm.internal.task.TaskList;
import livery.crm.internal.task.Tasks;
import livery.crm.internal.view.ListName;
import livery.crm.internal.view.ViewCriteria;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Identifier;
import livery.platform.PersonId;
import livery.platform.people.Staff;
import livery.web.Created;
import livery.web.IfMatch;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.Patch;
import livery.web.RequiresPermission;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** What the staff of a store have to do. */
@Path("tenants/{tenant}/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TasksResource {

    private final TaskList list;
    private final Tasks tasks;
    private final Staff staff;
    private final ViewCriteria criteria;

    TasksResource(TaskList list, Tasks tasks, Staff staff, ViewCriteria criteria) {
        this.criteria = criteria;
        this.list = list;
        this.tasks = tasks;
        this.staff = staff;
    }

    /**
     * Tasks: those to do by when they are due, closed ones by when they were closed, the last first.
     *
     * @param state {@code active} (open or doing), {@code open}, {@code doing}, {@code closed} (done or dropped),
     *     {@code done} or {@code dropped}
     * @param assignee whose: {@code mine} or the id of a person; all when absent
     * @param customer about whom
     * @param view the id of one, whose criterion the customer has to fulfil whom the task is about
     * @param overdue only those that should be done already
     */
    @GET
    @RequiresPermission(Tasks.READ)
    public Page<TaskJson> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("assignee") @Nullable String assignee,
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("view") @Nullable String view,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @BeanParam PageRequest page,
            @Context CallContext call) {
        TaskFilter filter = new TaskFilter(
                Objects.requireNonNullElse(Words.parse("state", state, TaskFilter.View.class), TaskFilter.View.ACTIVE),
                whose("assignee", assignee, call),
                CustomerRefJson.parse("customer", customer),
                overdue ? Instant.now() : null);
        Fulfilling criterion = criteria.fulfilling(call, ListName.TASKS, view);
        TimelinePosition after = position(page);
        Page<Task> found = Page.of(
                list.page(call, filter, criterion, after, page.limit() + 1),
                page.limit(),
                task -> task.position().toString());
        return new Page<>(TaskJson.of(found.items(), staff, call), found.next());
    }

    @POST
    @RequiresPermission(Tasks.WRITE)
    public Created<TaskJson> create(@Nullable TaskInput body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        Versioned<TaskJson> made = versioned(call, tasks.create(call, body.draft()));
        return new Created<>(made.body(), made.body().id(), made.version());
    }

    @GET
    @Path("{id}")
    @RequiresPermission(Tasks.READ)
    public Versioned<TaskJson> get(@PathParam("id") String id, @Context CallContext call) {
        return versioned(call, id(id));
    }

    @PATCH
    @Path("{id}")
    @RequiresPermission(Tasks.WRITE)
    public Versioned<TaskJson> change(
            @PathParam("id") String id, @BeanParam IfMatch ifMatch, Patch<TaskInput> patch, @Context CallContext call) {
        tasks.change(
                call,
                id(id),
                ifMatch.showing(() -> versioned(call, id(id)))::allows,
                stored -> patch.applyTo(TaskInput.of(stored)).draft());
        return versioned(call, id(id));
    }

    private Versioned<TaskJson> versioned(CallContext call, long id) {
        Task task = list.find(call, id);
        return new Versioned<>(TaskJson.of(List.of(task), staff, call).get(0), task.version());
    }

    private static long id(String id) {
        return Identifier.parse(id).orElseThrow(() -> Fault.notFound("crm.task.unknown"));
    }

    /** Where the page before ended, in a list by time and id. */
    static @Nullable TimelinePosition position(PageRequest page) {
        return page.after()
                .map(text -> TimelinePosition.parse(text).orElseThrow(PageRequest::badCursor))
                .orElse(null);
    }

    /** Of whom a list is wanted: {@code mine}, or the id of a person. */
    static @Nullable PersonId whose(String field, @Nullable String whose, CallContext call) {
        if (whose == null || whose.isEmpty()) {
            return null;
        }
        return whose.equals("mine") ? call.person() : PersonJson.parse(field, whose);
    }
}
