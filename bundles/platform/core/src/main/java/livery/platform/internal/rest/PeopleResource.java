package livery.platform.internal.rest;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.internal.people.SignInSettings;
import livery.platform.people.Passwords;
import livery.platform.people.People;
import livery.platform.settings.Settings;
import livery.web.Created;
import livery.web.IfMatch;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.Patch;
import livery.web.RequiresPermission;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** The people who may sign in. */
@Path("group/people")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PeopleResource {

    private static final String ACTIVE = "active";
    private static final String SUSPENDED = "suspended";

    private final People people;
    private final Passwords passwords;
    private final Settings settings;

    PeopleResource(People people, Passwords passwords, Settings settings) {
        this.people = people;
        this.passwords = passwords;
        this.settings = settings;
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

    /**
     * A role that a person has.
     *
     * @param exists false for one that was removed since: it gives nothing
     */
    public record HeldRoleJson(String tenant, String role, boolean exists) {

        static List<HeldRoleJson> of(List<People.Grant> grants, Set<String> gone) {
            return grants.stream()
                    .map(grant ->
                            new HeldRoleJson(grant.place().toString(), grant.role(), !gone.contains(grant.role())))
                    .toList();
        }
    }

    /**
     * A person.
     *
     * @param state {@code active} or {@code suspended}
     * @param roles those that were given here
     * @param claimedRoles those that the identity provider gives, replaced at each sign-in there
     * @param linked whether the identity provider vouches for the person
     * @param version to be named in {@code If-Match}
     */
    public record PersonJson(
            String id,
            String name,
            String displayName,
            String language,
            String state,
            List<HeldRoleJson> roles,
            List<HeldRoleJson> claimedRoles,
            boolean linked,
            long version) {

        static PersonJson of(People.Person person) {
            return new PersonJson(
                    person.id().toString(),
                    person.name(),
                    person.displayName(),
                    person.language(),
                    person.suspended() ? SUSPENDED : ACTIVE,
                    HeldRoleJson.of(person.roles(), person.gone()),
                    HeldRoleJson.of(person.claimed(), person.gone()),
                    person.linked(),
                    person.version());
        }
    }

    /** What can be changed of a person; roles are replaced as a whole. */
    public record PersonInput(
            @Nullable String displayName,
            @Nullable String language,
            @Nullable String state,
            @Nullable List<@Nullable GrantJson> roles) {

        static PersonInput of(People.Profile profile) {
            return new PersonInput(
                    profile.displayName(),
                    profile.language(),
                    profile.suspended() ? SUSPENDED : ACTIVE,
                    profile.roles().stream()
                            .map(grant -> new GrantJson(grant.place().toString(), grant.role()))
                            .collect(java.util.stream.Collectors.toList()));
        }

        People.Profile profile() {
            List<FieldFault> faults = new ArrayList<>();
            if (!ACTIVE.equals(state) && !SUSPENDED.equals(state)) {
                faults.add(new FieldFault("state", "platform.person.state.unknown"));
            }
            List<People.Grant> grants = grants(roles == null ? List.of() : roles, faults);
            if (!faults.isEmpty()) {
                throw Fault.invalid(faults);
            }
            return new People.Profile(
                    displayName == null ? "" : displayName.strip(),
                    language == null ? "" : language,
                    SUSPENDED.equals(state),
                    grants);
        }
    }

    /** A password that its person must change at the first sign-in. */
    public record PasswordJson(@Nullable String password) {}

    @GET
    @RequiresPermission(People.MANAGE)
    public Page<PersonJson> list(@BeanParam PageRequest page, @Context CallContext call) {
        return Page.of(
                        people.list(call, page.afterId().orElse(null), page.limit() + 1),
                        page.limit(),
                        person -> person.id().toString())
                .map(PersonJson::of);
    }

    @POST
    @RequiresPermission(People.MANAGE)
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
                body.language() == null ? settings.value(call, SignInSettings.LANGUAGE) : body.language(),
                body.password(),
                roles);
        return new Created<>(PersonJson.of(added), added.id().toString(), added.version());
    }

    @GET
    @Path("{person}")
    @RequiresPermission(People.MANAGE)
    public Versioned<PersonJson> get(@PathParam("person") String person, @Context CallContext call) {
        return versioned(people.show(call, id(person)));
    }

    @PATCH
    @Path("{person}")
    @RequiresPermission(People.MANAGE)
    public Versioned<PersonJson> change(
            @PathParam("person") String person,
            @BeanParam IfMatch ifMatch,
            Patch<PersonInput> patch,
            @Context CallContext call) {
        return versioned(people.change(
                call,
                id(person),
                ifMatch::allows,
                stored -> patch.applyTo(PersonInput.of(stored)).profile()));
    }

    @DELETE
    @Path("{person}")
    @RequiresPermission(People.MANAGE)
    public void remove(@PathParam("person") String person, @BeanParam IfMatch ifMatch, @Context CallContext call) {
        people.remove(call, id(person), ifMatch::allows);
    }

    private static Versioned<PersonJson> versioned(People.Person person) {
        return new Versioned<>(PersonJson.of(person), person.version());
    }

    static PersonId id(String person) {
        return PersonId.parse(person).orElseThrow(() -> Fault.notFound("platform.person.unknown"));
    }

    /** Sets a password that must be changed at the first sign-in; the person's sessions end. */
    @POST
    @Path("{person}/password")
    @RequiresPermission(People.MANAGE)
    public void setPassword(
            @PathParam("person") String person, @Nullable PasswordJson body, @Context CallContext call) {
        if (body == null || body.password() == null) {
            throw Fault.invalid(new FieldFault("password", "web.field.missing"));
        }
        passwords.set(call, id(person), body.password());
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
