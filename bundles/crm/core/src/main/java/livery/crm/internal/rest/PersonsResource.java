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
import livery.crm.internal.person.Person;
import livery.crm.internal.person.Persons;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Identifier;
import livery.platform.Tenants;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;

/** Who is a customer of several stores, as the group knows it: by hashes, without a name. */
@Path("group/persons")
@Produces(MediaType.APPLICATION_JSON)
public final class PersonsResource {

    private final Persons persons;
    private final StoreNames stores;

    PersonsResource(Persons persons, Tenants tenants) {
        this.persons = persons;
        this.stores = new StoreNames(tenants);
    }

    /**
     * One of a person's customers.
     *
     * @param id the customer's in the store
     * @param reason the surest of what they share with another: identity-number, uscc or mobile-and-name
     */
    public record LinkJson(String id, StoreRefJson store, String reason, Instant linkedAt) {}

    /** All customers of a person: one of a store at most. */
    public record LinksJson(List<LinkJson> items) {}

    /** The same human or company as customer of several stores. */
    public record GroupPersonJson(String id, Instant since, List<LinkJson> customers) {}

    @GET
    @RequiresPermission(Persons.MANAGE)
    public Page<GroupPersonJson> list(@BeanParam PageRequest page, @Context CallContext call) {
        int limit = page.limit();
        Long after = page.after()
                .map(text -> Identifier.parse(text).orElseThrow(PageRequest::badCursor))
                .orElse(null);
        Page<Person> found = Page.of(persons.page(call, after, limit + 1), limit, person -> Long.toString(person.id()));
        return new Page<>(found.items().stream().map(this::json).toList(), found.next());
    }

    private GroupPersonJson json(Person person) {
        return new GroupPersonJson(Long.toString(person.id()), person.since(), links(person.customers()));
    }

    private List<LinkJson> links(List<Person.Link> links) {
        return links.stream()
                .map(link -> new LinkJson(
                        Long.toString(link.customer()),
                        stores.of(link.store()),
                        link.reason().toString(),
                        link.linkedAt()))
                .toList();
    }

    /** Of a store, how many customers are customers of others too. */
    public record OfStoreJson(StoreRefJson store, long customers) {}

    /** By store. */
    public record OfStoresJson(List<OfStoreJson> items) {}

    /** How many customers of each store are customers of others too: the 20 stores with most of them. */
    @GET
    @Path("stores")
    @RequiresPermission(Persons.MANAGE)
    public OfStoresJson stores(@Context CallContext call) {
        return new OfStoresJson(persons.byStore(call).stream()
                .map(one -> new OfStoreJson(stores.of(one.store()), one.customers()))
                .toList());
    }

    /** All customers of a person: one of a store at most. */
    @GET
    @Path("{person}/customers")
    @RequiresPermission(Persons.MANAGE)
    public LinksJson customers(@PathParam("person") String person, @Context CallContext call) {
        return new LinksJson(links(persons.customers(call, id(person))));
    }

    /** Says that the customer is somebody else than the person's others. */
    @DELETE
    @Path("{person}/customers/{customer}")
    @RequiresPermission(Persons.MANAGE)
    public void separate(
            @PathParam("person") String person, @PathParam("customer") String customer, @Context CallContext call) {
        persons.separate(call, id(person), id(customer));
    }

    private static long id(String text) {
        return Identifier.parse(text).orElseThrow(() -> Fault.notFound("crm.group-person.unknown"));
    }
}
