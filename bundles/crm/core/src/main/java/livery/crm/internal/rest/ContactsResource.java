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
import livery.crm.CustomerId;
import livery.crm.Customers;
import livery.crm.internal.company.Contact;
import livery.crm.internal.company.Contacts;
import livery.crm.internal.customer.CustomerReveal;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Identifier;
import livery.web.AnsweredAnew;
import livery.web.Created;
import livery.web.IfMatch;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.Patch;
import livery.web.RequiresPermission;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** The people at a business customer. */
@Path("tenants/{tenant}/customers/{id}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ContactsResource {

    private final Contacts contacts;

    ContactsResource(Contacts contacts) {
        this.contacts = contacts;
    }

    @GET
    @RequiresPermission(Customers.READ)
    public Page<ContactJson> list(@PathParam("id") String id, @BeanParam PageRequest page, @Context CallContext call) {
        int limit = page.limit();
        return Page.of(
                        contacts.of(call, customer(id), page.afterId().orElse(0L), limit + 1),
                        limit,
                        (Contact contact) -> Long.toString(contact.id()))
                .map(ContactJson::of);
    }

    @POST
    @RequiresPermission(Customers.WRITE)
    public Created<ContactJson> create(
            @PathParam("id") String id, ContactJson.@Nullable ContactInput body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        Contact added = contacts.add(call, customer(id), body.draft());
        return new Created<>(ContactJson.of(added), Long.toString(added.id()), added.version());
    }

    @PATCH
    @Path("{contact}")
    @RequiresPermission(Customers.WRITE)
    public Versioned<ContactJson> change(
            @PathParam("id") String id,
            @PathParam("contact") String contact,
            @BeanParam IfMatch ifMatch,
            Patch<ContactJson.ContactInput> patch,
            @Context CallContext call) {
        Contact changed = contacts.change(
                call,
                customer(id),
                contact(contact),
                ifMatch.showing(() -> versioned(contacts.find(call, customer(id), contact(contact))))::allows,
                stored -> patch.applyTo(ContactJson.ContactInput.of(stored)).draft());
        return versioned(changed);
    }

    @DELETE
    @Path("{contact}")
    @RequiresPermission(Customers.WRITE)
    public void remove(
            @PathParam("id") String id,
            @PathParam("contact") String contact,
            @BeanParam IfMatch ifMatch,
            @Context CallContext call) {
        contacts.remove(call, customer(id), contact(contact), ifMatch::allows);
    }

    @POST
    @Path("{contact}/reveal")
    @AnsweredAnew
    @RequiresPermission(CustomerReveal.PERMISSION)
    public ContactJson.ContactRevealed reveal(
            @PathParam("id") String id,
            @PathParam("contact") String contact,
            ContactJson.@Nullable ContactRevealInput body,
            @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        String reason = CustomerReveal.reason(body.reason());
        return new ContactJson.ContactRevealed(contacts.reveal(call, customer(id), contact(contact), reason));
    }

    private static Versioned<ContactJson> versioned(Contact contact) {
        return new Versioned<>(ContactJson.of(contact), contact.version());
    }

    private static CustomerId customer(String id) {
        return CustomerId.parse(id).orElseThrow(() -> Fault.notFound("crm.customer.unknown"));
    }

    private static long contact(String id) {
        return Identifier.parse(id).orElseThrow(() -> Fault.notFound("crm.contact.unknown"));
    }
}
