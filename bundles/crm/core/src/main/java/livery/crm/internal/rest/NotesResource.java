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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import livery.crm.CustomerId;
import livery.crm.Customers;
import livery.crm.internal.note.Note;
import livery.crm.internal.note.Notes;
import livery.platform.CallContext;
import livery.platform.Fault;
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

/** What staff noted about a customer. */
@Path("tenants/{tenant}/customers/{customer}/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class NotesResource {

    private final Notes notes;
    private final Staff staff;

    NotesResource(Notes notes, Staff staff) {
        this.notes = notes;
        this.staff = staff;
    }

    /**
     * What to note.
     *
     * @param text required, at most 4,000 characters
     */
    public record NoteInput(@Nullable String text) {}

    /**
     * A note.
     *
     * @param version to be named in {@code If-Match}
     */
    public record NoteJson(
            String id,
            String text,
            @Nullable PersonJson createdBy,
            Instant createdAt,
            Instant updatedAt,
            long version) {

        static List<NoteJson> of(List<Note> notes, Staff staff) {
            PersonJson.Names names = new PersonJson.Names(
                    staff, notes.stream().map(Note::createdBy).toList());
            return notes.stream()
                    .map(note -> new NoteJson(
                            Long.toString(note.id()),
                            note.text(),
                            names.orNobody(note.createdBy()),
                            note.createdAt(),
                            note.updatedAt(),
                            note.version()))
                    .toList();
        }
    }

    /** The newest first. */
    @GET
    @RequiresPermission(Customers.READ)
    public Page<NoteJson> list(
            @PathParam("customer") String customer, @BeanParam PageRequest page, @Context CallContext call) {
        Page<Note> found = Page.of(
                notes.page(call, CustomerRefJson.id(customer), TasksResource.position(page), page.limit() + 1),
                page.limit(),
                note -> note.position().toString());
        return new Page<>(NoteJson.of(found.items(), staff), found.next());
    }

    @POST
    @RequiresPermission(Customers.WRITE)
    public Created<NoteJson> add(
            @PathParam("customer") String customer, @Nullable NoteInput body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        Versioned<NoteJson> made = versioned(notes.add(call, CustomerRefJson.id(customer), body.text()));
        return new Created<>(made.body(), made.body().id(), made.version());
    }

    @PATCH
    @Path("{id}")
    @RequiresPermission(Customers.WRITE)
    public Versioned<NoteJson> change(
            @PathParam("customer") String customer,
            @PathParam("id") String id,
            @BeanParam IfMatch ifMatch,
            Patch<NoteInput> patch,
            @Context CallContext call) {
        return versioned(notes.change(
                call,
                CustomerRefJson.id(customer),
                id(id),
                ifMatch.showing(() -> versioned(notes.find(call, CustomerRefJson.id(customer), id(id))))::allows,
                text -> patch.applyTo(new NoteInput(text)).text()));
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission(Customers.WRITE)
    public void remove(
            @PathParam("customer") String customer,
            @PathParam("id") String id,
            @BeanParam IfMatch ifMatch,
            @Context CallContext call) {
        CustomerId of = CustomerRefJson.id(customer);
        notes.remove(call, of, id(id), ifMatch::allows);
    }

    private Versioned<NoteJson> versioned(Note note) {
        return new Versioned<>(NoteJson.of(List.of(note), staff).get(0), note.version());
    }

    private static long id(String id) {
        return Identifier.parse(id).orElseThrow(() -> Fault.notFound("crm.note.unknown"));
    }
}
