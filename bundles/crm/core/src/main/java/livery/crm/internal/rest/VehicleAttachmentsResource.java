package livery.crm.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import livery.crm.internal.attachment.AttachedTo;
import livery.crm.internal.attachment.Attachments;
import livery.platform.CallContext;
import livery.platform.people.Staff;
import livery.web.Created;
import livery.web.RequiresPermission;
import livery.web.TakesFile;
import org.jspecify.annotations.Nullable;

/** The files that hang on a vehicle. */
@Path("tenants/{tenant}/vehicles/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
public final class VehicleAttachmentsResource {

    private final AttachedFiles files;

    VehicleAttachmentsResource(Attachments attachments, Staff staff) {
        this.files = new AttachedFiles(attachments, staff, AttachedTo.VEHICLE);
    }

    /** The newest first. */
    @GET
    @RequiresPermission(Attachments.READ)
    public AttachmentJson.AttachmentsJson list(@PathParam("id") String id, @Context CallContext call) {
        return files.list(call, id);
    }

    /**
     * Attaches the body as it is. The same file under the same name is attached once.
     *
     * @param name with an ending that says what it is: pdf, png, jpg, webp, docx, xlsx, pptx, txt or csv
     */
    @POST
    @TakesFile
    @Consumes(MediaType.WILDCARD)
    @RequiresPermission(Attachments.WRITE)
    public Created<AttachmentJson> add(
            @PathParam("id") String id,
            @QueryParam("name") @Nullable String name,
            InputStream body,
            @Context CallContext call) {
        return files.add(call, id, name, body);
    }

    /** The file. */
    @GET
    @Path("{attachment}")
    @Produces(MediaType.WILDCARD)
    @RequiresPermission(Attachments.READ)
    public Response file(
            @PathParam("id") String id, @PathParam("attachment") String attachment, @Context CallContext call) {
        return files.file(call, id, attachment);
    }

    @DELETE
    @Path("{attachment}")
    @RequiresPermission(Attachments.WRITE)
    public void remove(
            @PathParam("id") String id, @PathParam("attachment") String attachment, @Context CallContext call) {
        files.remove(call, id, attachment);
    }
}
