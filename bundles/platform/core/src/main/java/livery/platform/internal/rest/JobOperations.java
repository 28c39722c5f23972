package livery.platform.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import livery.platform.CallContext;
import livery.platform.jobs.Jobs;
import livery.web.Created;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** What can be asked of the jobs of a store, and of those of the group. */
public abstract class JobOperations {

    private final JobPages pages;

    JobOperations(JobPages pages) {
        this.pages = pages;
    }

    /** The newest first. */
    @GET
    @RequiresPermission(Jobs.READ)
    public Page<JobJson> list(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("state") @Nullable String state,
            @BeanParam PageRequest page,
            @Context CallContext call) {
        return pages.page(kind, state, page, call);
    }

    /** What can be started by hand. */
    @GET
    @Path("kinds")
    @RequiresPermission(Jobs.READ)
    public JobPages.JobKindsJson kinds(@Context CallContext call) {
        return pages.kinds(call);
    }

    /** Starts a recurring kind now. */
    @POST
    @RequiresPermission(Jobs.MANAGE)
    public Created<JobJson> start(JobPages.@Nullable StartJson body, @Context CallContext call) {
        JobJson job = pages.start(body, call);
        return Created.of(job, job.id());
    }

    @GET
    @Path("{id}")
    @RequiresPermission(Jobs.READ)
    public JobJson get(@PathParam("id") String id, @Context CallContext call) {
        return pages.get(id, call);
    }

    /** What it said while it worked. */
    @GET
    @Path("{id}/log")
    @RequiresPermission(Jobs.READ)
    public Page<JobPages.JobLineJson> log(
            @PathParam("id") String id, @BeanParam PageRequest page, @Context CallContext call) {
        return pages.log(id, page, call);
    }

    /** Asks for its end: one that waits ends at once, one that runs soon. */
    @POST
    @Path("{id}/cancel")
    @RequiresPermission(Jobs.MANAGE)
    public JobJson cancel(@PathParam("id") String id, @Context CallContext call) {
        return pages.cancel(id, call);
    }

    /** Queues one that failed or was cancelled again. */
    @POST
    @Path("{id}/retry")
    @RequiresPermission(Jobs.MANAGE)
    public JobJson retry(@PathParam("id") String id, @Context CallContext call) {
        return pages.retry(id, call);
    }
}
