package livery.platform.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Texts;
import livery.platform.people.People;
import livery.platform.people.RoleBook;
import livery.web.Created;
import livery.web.IfMatch;
import livery.web.Patch;
import livery.web.RequiresPermission;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** The roles that people can be given: those that come with the product, and the group's own. */
@Path("group/roles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RolesResource {

    private final RoleBook roles;
    private final Texts texts;

    RolesResource(RoleBook roles, Texts texts) {
        this.roles = roles;
        this.texts = texts;
    }

    /**
     * A role.
     *
     * @param own whether it is the group's own and can be changed
     * @param permissions as patterns
     * @param version to be named in {@code If-Match}
     */
    public record RoleJson(String code, String name, boolean own, Set<String> permissions, long version) {}

    /** All of them. */
    public record RolesJson(List<RoleJson> items) {}

    /** A role to be. */
    public record NewRoleJson(
            @Nullable String code,
            @Nullable String name,
            @Nullable List<@Nullable String> permissions) {}

    /** What can be changed of a role. */
    public record RoleInput(@Nullable String name, @Nullable List<@Nullable String> permissions) {

        RoleBook.Draft draft() {
            return new RoleBook.Draft(name == null ? "" : name.strip(), patterns(permissions));
        }
    }

    @GET
    @RequiresPermission(People.MANAGE)
    public RolesJson list(@Context CallContext call) {
        return new RolesJson(
                roles.all(call).stream().map(role -> json(role, call)).toList());
    }

    @POST
    @RequiresPermission(RoleBook.MANAGE)
    public Created<RoleJson> create(@Nullable NewRoleJson body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        List<FieldFault> faults = new ArrayList<>();
        String code = TenantsResource.required("code", body.code(), faults);
        String name = TenantsResource.required("name", body.name(), faults);
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults);
        }
        RoleBook.Role made = roles.create(call, code, new RoleBook.Draft(name, patterns(body.permissions())));
        return new Created<>(json(made, call), made.code(), made.version());
    }

    @GET
    @Path("{role}")
    @RequiresPermission(People.MANAGE)
    public Versioned<RoleJson> get(@PathParam("role") String role, @Context CallContext call) {
        return versioned(roles.show(call, role), call);
    }

    @PATCH
    @Path("{role}")
    @RequiresPermission(RoleBook.MANAGE)
    public Versioned<RoleJson> change(
            @PathParam("role") String role,
            @BeanParam IfMatch ifMatch,
            Patch<RoleInput> patch,
            @Context CallContext call) {
        return versioned(
                roles.change(
                        call,
                        role,
                        ifMatch::allows,
                        stored -> patch.applyTo(new RoleInput(stored.name(), new ArrayList<>(stored.patterns())))
                                .draft()),
                call);
    }

    /** Removes a role; one that people still have only when asked by {@code force}, and then it gives them nothing. */
    @DELETE
    @Path("{role}")
    @RequiresPermission(RoleBook.MANAGE)
    public void remove(
            @PathParam("role") String role,
            @QueryParam("force") @DefaultValue("false") String force,
            @BeanParam IfMatch ifMatch,
            @Context CallContext call) {
        roles.remove(call, role, ifMatch::allows, force.equals("true"));
    }

    private Versioned<RoleJson> versioned(RoleBook.Role role, CallContext call) {
        return new Versioned<>(json(role, call), role.version());
    }

    private RoleJson json(RoleBook.Role role, CallContext call) {
        String name = role.name();
        return new RoleJson(
                role.code(),
                name == null ? texts.text("platform.role.name." + role.code(), Map.of(), call.locale()) : name,
                name != null,
                role.patterns(),
                role.version());
    }

    private static Set<String> patterns(@Nullable List<@Nullable String> given) {
        Set<String> patterns = new HashSet<>();
        if (given != null) {
            given.stream().filter(Objects::nonNull).map(String::strip).forEach(patterns::add);
        }
        return patterns;
    }
}
