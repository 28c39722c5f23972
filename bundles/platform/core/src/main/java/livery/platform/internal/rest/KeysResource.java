package livery.platform.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identifier;
import livery.platform.KeyScope;
import livery.platform.Permissions;
import livery.platform.TenantId;
import livery.platform.people.ApiKeys;
import livery.platform.people.People;
import livery.web.Created;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** The keys with which machines act for a person. */
@Path("group/people/{person}/keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class KeysResource {

    private static final String NEVER = "never";

    private final ApiKeys keys;

    KeysResource(ApiKeys keys) {
        this.keys = keys;
    }

    /**
     * A key to be.
     *
     * @param expires an instant, or {@code never}: to be chosen
     * @param tenants some of the person's, or null for all
     * @param permissions some of the person's, as patterns, or null for all
     */
    public record NewKeyJson(
            @Nullable String name,
            @Nullable String expires,
            @Nullable List<@Nullable String> tenants,
            @Nullable List<@Nullable String> permissions) {}

    /** A key, shown this once. */
    public record MadeKeyJson(String id, String apiKey) {}

    /**
     * A key as listed.
     *
     * @param expires an instant, or {@code never}
     * @param lastUsed to the minute
     */
    public record KeyJson(
            String id,
            String name,
            Instant createdAt,
            String expires,
            List<String> tenants,
            Set<String> permissions,
            @Nullable Instant lastUsed) {

        static KeyJson of(ApiKeys.Key key) {
            Instant expires = key.expires();
            return new KeyJson(
                    Long.toString(key.id()),
                    key.name(),
                    key.createdAt(),
                    expires == null ? NEVER : expires.toString(),
                    key.scope().tenants().stream()
                            .map(TenantId::toString)
                            .sorted()
                            .toList(),
                    key.scope().permissions().patterns(),
                    key.lastUsed());
        }
    }

    /** All of a person's. */
    public record KeysJson(List<KeyJson> items) {}

    @GET
    @RequiresPermission(People.MANAGE)
    public KeysJson list(@PathParam("person") String person, @Context CallContext call) {
        return new KeysJson(keys.list(call, PeopleResource.id(person)).stream()
                .map(KeyJson::of)
                .toList());
    }

    @POST
    @RequiresPermission(People.MANAGE)
    public Created<MadeKeyJson> add(
            @PathParam("person") String person, @Nullable NewKeyJson body, @Context CallContext call) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        ApiKeys.Made made = keys.add(call, PeopleResource.id(person), key(body));
        return Created.of(new MadeKeyJson(Long.toString(made.id()), made.secret()), Long.toString(made.id()));
    }

    @DELETE
    @Path("{key}")
    @RequiresPermission(People.MANAGE)
    public void revoke(@PathParam("person") String person, @PathParam("key") String key, @Context CallContext call) {
        long id = Identifier.parse(key).orElseThrow(() -> Fault.notFound("platform.key.unknown"));
        keys.revoke(call, PeopleResource.id(person), id);
    }

    private static ApiKeys.NewKey key(NewKeyJson body) {
        List<FieldFault> faults = new ArrayList<>();
        Instant expires = null;
        String text = TenantsResource.required("expires", body.expires(), faults);
        if (faults.isEmpty() && !text.equals(NEVER)) {
            try {
                expires = Instant.parse(text);
            } catch (DateTimeParseException e) {
                faults.add(
                        new FieldFault("expires", "web.field.format", Map.of("wanted", "YYYY-MM-DDThh:mm:ssZ, never")));
            }
        }
        Set<TenantId> tenants = KeyScope.ALL.tenants();
        if (body.tenants() != null) {
            tenants = new HashSet<>();
            for (String tenant : body.tenants()) {
                TenantId.parse(String.valueOf(tenant))
                        .ifPresentOrElse(
                                tenants::add,
                                () -> faults.add(new FieldFault("tenants", "platform.key.tenant.foreign")));
            }
        }
        Permissions permissions = body.permissions() == null
                ? Permissions.ALL
                : new Permissions(
                        body.permissions().stream().filter(Objects::nonNull).collect(Collectors.toSet()));
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults);
        }
        return new ApiKeys.NewKey(
                body.name() == null ? "key" : body.name().strip(), expires, new KeyScope(tenants, permissions));
    }
}
