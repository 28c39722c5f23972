package livery.platform.tenants;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import livery.platform.CallContext;
import livery.platform.NewTenant;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.TenantState;
import livery.platform.jobs.Job;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the group does with its brands and stores. Each method acts in the group and asks for {@link #MANAGE} there, or what it says; each
 * throws {@code platform.tenant.unknown} when there is no such brand or store. A change of state holds at once on this
 * node and within five seconds on others; what follows from it is done by the job that is returned, a job of the group.
 */
@ProviderType
public interface TenantLifecycle {

    /** The permission to manage brands and stores. */
    String MANAGE = "platform.tenants.manage";

    /** The permission to take all data of a tenant out. */
    String EXPORT = "platform.tenants.export";

    /** The permission to delete all data of a tenant. */
    String ERASE = "platform.tenants.erase";

    /**
     * Brands and stores in the order of their ids; erased ones only when they are asked for by their state.
     *
     * @param kind only of this one, or null
     * @param state only those whose own state this is, or null
     * @param after the last one of the page before, or null
     */
    List<ManagedTenant> list(
            CallContext context,
            @Nullable TenantKind kind,
            @Nullable TenantState state,
            @Nullable TenantId after,
            int limit);

    /** One brand or store, also an erased one. */
    ManagedTenant show(CallContext context, TenantId tenant);

    /**
     * Makes a brand or a store, which is there when this returns; a job tells the modules of it. Idempotent: the same one
     * again is answered as it is.
     *
     * @throws livery.platform.Fault {@code platform.tenant.exists} when another one has its code; when a field is wrong
     */
    Tenant create(CallContext context, NewTenant tenant);

    /**
     * Changes name, region, time zone and currency, which hold when this returns; a job tells the modules of it, so that
     * what they run for the tenant goes on by them.
     *
     * @param version whether the change is meant for the tenant of this version
     * @throws livery.platform.Fault of kind STALE when the version is another; when a field is wrong
     */
    ManagedTenant change(
            CallContext context, TenantId tenant, LongPredicate version, UnaryOperator<TenantProfile> change);

    /**
     * Closes it for now. Idempotent.
     *
     * @throws livery.platform.Fault {@code platform.tenant.state} when it is archived or being erased
     */
    Job suspend(CallContext context, TenantId tenant);

    /**
     * Opens it again. Idempotent.
     *
     * @throws livery.platform.Fault {@code platform.tenant.state} when it is being erased; {@code
     *     platform.tenant.brand-closed} when its brand is not open
     */
    Job resume(CallContext context, TenantId tenant);

    /**
     * Closes it for good; its data is kept. Idempotent.
     *
     * @throws livery.platform.Fault {@code platform.tenant.state} when it is being erased
     */
    Job archive(CallContext context, TenantId tenant);

    /**
     * Writes all its rows into a file that can be downloaded for 7 days; asks for {@link #EXPORT}. Each row is as it is when it is read; for a copy
     * of one moment the tenant is suspended before.
     *
     * @throws livery.platform.Fault {@code platform.tenant.state} when it is being erased
     */
    Job export(CallContext context, TenantId tenant);

    /** Its exports that have not been deleted, the newest first; 100 at most. */
    List<TenantExport> exports(CallContext context, TenantId tenant);

    /**
     * One that is ready.
     *
     * @throws livery.platform.Fault {@code platform.tenant.export.unknown}; {@code platform.tenant.export.unready}
     */
    TenantExport export(CallContext context, TenantId tenant, long export);

    /** Writes the file of an export, part by part, and records in the group that it was taken. */
    void download(CallContext context, TenantExport export, OutputStream out) throws IOException;

    /**
     * Deletes all its rows, of all modules, and all roles in it. Only its id and its code stay, and the code is not free
     * again: what is on record about it stays about it alone.
     *
     * @param confirmation its code, as typed
     * @throws livery.platform.Fault {@code platform.tenant.confirmation} when the code is another; {@code
     *     platform.tenant.state} unless it is suspended or archived by itself; {@code platform.tenant.stores} when a brand
     *     has stores left
     */
    Job erase(CallContext context, TenantId tenant, String confirmation);
}
