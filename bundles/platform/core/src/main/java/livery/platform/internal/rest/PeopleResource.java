package livery.platform.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.internal.people.People;
import livery.web.Created;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** The people who may sign in, and the keys that act for them. */
@Path("group/people")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PeopleResource {

    private static final String MANAGE = "platform.people.manage";

    private final People people;

    PeopleResource(People people) {
        this.people = people;
    }

    /** A role in the group, a brand or a store. */
    public record GrantJson(
            @Nullable String tenant, @Nullable String role) {}

    /** A person to be. */
    public record NewPersonJson(
            @Nullable String name,
            @Nullable String displayName,
            @Nullable String language,
            @Nullable String password,
            @Nullable List<@Nullable GrantJson> roles) {}

    /** A person as listed. */
    public record PersonJson(String id, String name, String displayName, String language, List<GrantJson> roles) {

        static PersonJson of(People.Person person) {
            return new PersonJson(
                    person.id().toString(),
                    person.name(),
                    person.displayName(),
                    person.language(),
                    person.roles().stream()
                            .map(grant -> new GrantJson(grant.place().toString(), grant.role()))
                            .toList());
        }
    }

    /** A key to be. */
    public record NewKeyJson(@Nullable String name) {}

    /** A key, shown this once. */
    public record KeyJson(String id, String apiKey) {}

    @GET
    @RequiresPermission(MANAGE)
    public Page<PersonJson> list(@BeanParam PageRequest page, @Context CallContext call) {
        return Page.of(
                        people.list(call, page.afterId().orElse(null), page.limit() + 1),
                        page.limit(),
                        person -> person.id().toString())
                .map(PersonJson::of);
    }

    @POST
    @RequiresPermission(MANAGE)
    public Created<PersonJson> add(@Nullable NewPersonJson body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        List<FieldFault> faults = new ArrayList<>();
        String name = TenantsResource.required("name", body.name(), faults);
        List<People.Grant> roles = grants(body.roles() == null ? List.of() : body.roles(), faults);
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults);
        }
        People.Person added = people.add(
                call,
                name,
                body.displayName() == null ? name : body.displayName(),
                body.language() == null ? "zh-CN" : body.language(),
                body.password(),
                roles);
        return Created.of(PersonJson.of(added), added.id().toString());
    }

    @POST
    @Path("{person}/keys")
    @RequiresPermission(MANAGE)
    public Created<KeyJson> addKey(
            @PathParam("person") String person, @Nullable NewKeyJson body, @Context CallContext call) {
        PersonId id = PersonId.parse(person).orElseThrow(() -> Fault.notFound("platform.person.unknown"));
        String name = body == null || body.name() == null ? "key" : body.name();
        People.Key key = people.addKey(call, id, name);
        return Created.of(new KeyJson(Long.toString(key.id()), key.secret()), Long.toString(key.id()));
    }

    private static List<People.Grant> grants(List<@Nullable GrantJson> given, List<FieldFault> faults) {
        List<People.Grant> grants = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            GrantJson grant = given.get(i);
            String field = "roles[" + i + "].tenant";
            TenantId place = grant == null
                    ? null
                    : TenantId.parse(String.valueOf(grant.tenant())).orElse(null);
            if (grant == null || place == null) {
                faults.add(new FieldFault(field, "platform.tenant.unknown"));
            } else {
                grants.add(new People.Grant(place, String.valueOf(grant.role())));
            }
        }
        return grants;
    }
}
