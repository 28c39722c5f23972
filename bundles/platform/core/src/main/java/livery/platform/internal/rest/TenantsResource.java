package livery.platform.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identities;
import livery.platform.Identity;
import livery.platform.NewTenant;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.tenants.TenantLifecycle;
import livery.web.Created;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;
import livery.web.TenantJson;
import org.jspecify.annotations.Nullable;

/** The stores of the group that the person has a role in. */
@Path("group/tenants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TenantsResource {

    private final TenantLifecycle lifecycle;
    private final Identities identities;

    TenantsResource(TenantLifecycle lifecycle, Identities identities) {
        this.lifecycle = lifecycle;
        this.identities = identities;
    }

    /** A brand or store to be. */
    public record NewTenantJson(
            @Nullable String kind,
            @Nullable String code,
            @Nullable String name,
            @Nullable String brand,
            @Nullable String region,
            @Nullable String timeZone,
            @Nullable String currency) {}

    /**
     * Those that can be chosen, or the one that is named.
     *
     * @param typed a part of the name, the code or the brand's name
     * @param id only this one, on a page of its own; then nothing else counts
     */
    @GET
    @RequiresPermission("")
    public Page<TenantJson> list(
            @QueryParam("q") @DefaultValue("") String typed,
            @QueryParam("id") @Nullable String id,
            @BeanParam PageRequest page,
            @Context Identity who) {
        TenantId after = page.afterId().map(TenantId::new).orElse(null);
        Page<Tenant> stores = id == null
                ? Page.of(
                        identities.stores(who, typed.strip(), after, page.limit() + 1),
                        page.limit(),
                        store -> store.id().toString())
                : new Page<>(named(who, id), null);
        return stores.map(store -> TenantJson.of(store, identities.permissions(who, store.id())));
    }

    private List<Tenant> named(Identity who, String id) {
        return TenantId.parse(id).flatMap(named -> identities.store(who, named)).stream()
                .toList();
    }

    /** Adds a brand or a store, of which a job tells the modules; idempotent: the same one again is answered as the first time. */
    @POST
    @RequiresPermission(TenantLifecycle.MANAGE)
    public Created<TenantJson> create(@Nullable NewTenantJson body, @Context Identity who, @Context CallContext call) {
        Tenant made = lifecycle.create(call, read(body));
        return Created.of(
                TenantJson.of(made, identities.permissions(who, made.id())),
                made.id().toString());
    }

    private static NewTenant read(@Nullable NewTenantJson body) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        List<FieldFault> faults = new ArrayList<>();
        TenantKind kind = switch (String.valueOf(body.kind())) {
            case "store" -> TenantKind.STORE;
            case "brand" -> TenantKind.BRAND;
            default -> {
                faults.add(new FieldFault("kind", "platform.tenant.kind.unknown"));
                yield TenantKind.STORE;
            }
        };
        NewTenant tenant = new NewTenant(
                kind,
                required("code", body.code(), faults),
                required("name", body.name(), faults),
                body.brand(),
                body.region() == null ? "CN" : body.region(),
                body.timeZone() == null ? "Asia/Shanghai" : body.timeZone(),
                body.currency() == null ? "CNY" : body.currency());
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults);
        }
        return tenant;
    }

    static String required(String field, @Nullable String value, List<FieldFault> faults) {
        if (value == null || value.isBlank()) {
            faults.add(new FieldFault(field, "web.field.missing"));
            return "";
        }
        return value.strip();
    }
}
