package livery.platform.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identifier;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.TenantState;
import livery.platform.Tenants;
import livery.platform.jobs.Job;
import livery.platform.tenants.ManagedTenant;
import livery.platform.tenants.TenantExport;
import livery.platform.tenants.TenantLifecycle;
import livery.platform.tenants.TenantProfile;
import livery.web.Created;
import livery.web.IfMatch;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.Patch;
import livery.web.RequiresPermission;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** What the group does with its brands and stores; whatever takes time is answered with the job that does it. */
@Path("group/tenants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ManagedTenantsResource {

    private final TenantLifecycle lifecycle;
    private final Tenants tenants;
    private final JobPages jobs;

    ManagedTenantsResource(TenantLifecycle lifecycle, Tenants tenants, JobPages jobs) {
        this.lifecycle = lifecycle;
        this.tenants = tenants;
        this.jobs = jobs;
    }

    /** What can be changed of a brand or a store. */
    public record TenantInput(
            @Nullable String name,
            @Nullable String region,
            @Nullable String timeZone,
            @Nullable String currency) {

        static TenantInput of(TenantProfile profile) {
            return new TenantInput(profile.name(), profile.region(), profile.timeZone(), profile.currency());
        }

        TenantProfile profile() {
            return new TenantProfile(text(name), text(region), text(timeZone), text(currency));
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value.strip();
        }
    }

    /**
     * What makes sure that nothing is erased by a slip.
     *
     * @param code the code of the tenant, as typed
     */
    public record ConfirmationJson(@Nullable String code) {}

    /**
     * A file with all rows of a tenant.
     *
     * @param readyAt null while it is being written
     * @param expiresAt when it is deleted
     */
    public record ExportJson(
            String id,
            long bytes,
            Instant createdAt,
            @Nullable Instant readyAt,
            Instant expiresAt) {

        static ExportJson of(TenantExport export) {
            return new ExportJson(
                    Long.toString(export.id()),
                    export.bytes(),
                    export.createdAt(),
                    export.readyAt(),
                    export.expiresAt());
        }
    }

    /** Those that have not been deleted. */
    public record ExportsJson(List<ExportJson> items) {}

    /** Brands and stores in the order in which they were made; erased ones only when asked for by their state. */
    @GET
    @Path("all")
    @RequiresPermission(TenantLifecycle.MANAGE)
    public Page<ManagedTenantJson> list(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("state") @Nullable String state,
            @BeanParam PageRequest page,
            @Context CallContext call) {
        TenantId after = page.afterId().map(TenantId::new).orElse(null);
        List<ManagedTenant> some = lifecycle.list(call, kind(kind), state(state), after, page.limit() + 1);
        return Page.of(some, page.limit(), one -> one.tenant().id().toString()).map(ManagedTenantJson::of);
    }

    private static @Nullable TenantKind kind(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return switch (text) {
            case "store" -> TenantKind.STORE;
            case "brand" -> TenantKind.BRAND;
            default -> throw Fault.invalid(new FieldFault("kind", "platform.tenant.kind.unknown"));
        };
    }

    private static @Nullable TenantState state(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        for (TenantState state : TenantState.values()) {
            if (state.name().toLowerCase(Locale.ROOT).equals(text)) {
                return state;
            }
        }
        throw Fault.invalid(new FieldFault("state", "platform.tenant.state.unknown"));
    }

    @GET
    @Path("{place}")
    @RequiresPermission(TenantLifecycle.MANAGE)
    public Versioned<ManagedTenantJson> get(@PathParam("place") String place, @Context CallContext call) {
        return versioned(lifecycle.show(call, id(place)));
    }

    @PATCH
    @Path("{place}")
    @RequiresPermission(TenantLifecycle.MANAGE)
    public Versioned<ManagedTenantJson> change(
            @PathParam("place") String place,
            @BeanParam IfMatch ifMatch,
            Patch<TenantInput> patch,
            @Context CallContext call) {
        return versioned(lifecycle.change(
                call,
                id(place),
                ifMatch::allows,
                stored -> patch.applyTo(TenantInput.of(stored)).profile()));
    }

    private static Versioned<ManagedTenantJson> versioned(ManagedTenant tenant) {
        return new Versioned<>(ManagedTenantJson.of(tenant), tenant.version());
    }

    /** Closes it for now: only the group reads in it, and nothing is started for it. */
    @POST
    @Path("{place}/suspend")
    @RequiresPermission(TenantLifecycle.MANAGE)
    public Created<JobJson> suspend(@PathParam("place") String place, @Context CallContext call) {
        return made(lifecycle.suspend(call, id(place)), call);
    }

    /** Opens it again. */
    @POST
    @Path("{place}/resume")
    @RequiresPermission(TenantLifecycle.MANAGE)
    public Created<JobJson> resume(@PathParam("place") String place, @Context CallContext call) {
        return made(lifecycle.resume(call, id(place)), call);
    }

    /** Closes it for good, and keeps its data. */
    @POST
    @Path("{place}/archive")
    @RequiresPermission(TenantLifecycle.MANAGE)
    public Created<JobJson> archive(@PathParam("place") String place, @Context CallContext call) {
        return made(lifecycle.archive(call, id(place)), call);
    }

    /** Writes all its rows into a file. */
    @POST
    @Path("{place}/export")
    @RequiresPermission(TenantLifecycle.EXPORT)
    public Created<JobJson> export(@PathParam("place") String place, @Context CallContext call) {
        return made(lifecycle.export(call, id(place)), call);
    }

    /** Deletes all its rows. There is no way back. */
    @POST
    @Path("{place}/erase")
    @RequiresPermission(TenantLifecycle.ERASE)
    public Created<JobJson> erase(
            @PathParam("place") String place, @Nullable ConfirmationJson body, @Context CallContext call) {
        if (body == null || body.code() == null) {
            throw Fault.invalid(new FieldFault("code", "web.field.missing"));
        }
        return made(lifecycle.erase(call, id(place), body.code()), call);
    }

    private Created<JobJson> made(Job job, CallContext call) {
        return Created.of(jobs.json(job, call), "/group/jobs/" + job.id());
    }

    /** The newest first. */
    @GET
    @Path("{place}/exports")
    @RequiresPermission(TenantLifecycle.EXPORT)
    public ExportsJson exports(@PathParam("place") String place, @Context CallContext call) {
        return new ExportsJson(
                lifecycle.exports(call, id(place)).stream().map(ExportJson::of).toList());
    }

    /** The file. */
    @GET
    @Path("{place}/exports/{export}")
    @Produces("application/zip")
    @RequiresPermission(TenantLifecycle.EXPORT)
    public Response download(
            @PathParam("place") String place, @PathParam("export") String export, @Context CallContext call) {
        TenantId tenant = id(place);
        long id = Identifier.parse(export).orElseThrow(() -> Fault.notFound("platform.tenant.export.unknown"));
        TenantExport found = lifecycle.export(call, tenant, id);
        String name = code(tenant) + "-" + id + ".zip";
        StreamingOutput file = out -> lifecycle.download(call, found, out);
        return Response.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CONTENT_LENGTH, found.bytes())
                .build();
    }

    private String code(TenantId tenant) {
        return tenants.find(tenant)
                .orElseThrow(() -> Fault.notFound("platform.tenant.unknown"))
                .code();
    }

    private static TenantId id(String place) {
        return TenantId.parse(place).orElseThrow(() -> Fault.notFound("platform.tenant.unknown"));
    }
}
