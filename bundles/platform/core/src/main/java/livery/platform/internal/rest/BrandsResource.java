package livery.platform.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.Tenants;
import livery.platform.settings.Settings;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;
import livery.web.TenantJson;

/** The brands of the group, each of which can have settings of its own. */
@Path("group/brands")
@Produces(MediaType.APPLICATION_JSON)
public final class BrandsResource {

    private final Tenants tenants;

    BrandsResource(Tenants tenants) {
        this.tenants = tenants;
    }

    @GET
    @RequiresPermission(Settings.READ)
    public Page<TenantJson> list(@BeanParam PageRequest page, @Context CallContext call) {
        TenantId after = page.afterId().map(TenantId::new).orElse(null);
        return Page.of(
                        tenants.brands(after, page.limit() + 1),
                        page.limit(),
                        brand -> brand.id().toString())
                .map(brand -> TenantJson.of(brand, call.permissions()));
    }
}
