package livery.platform.internal.rest;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import livery.platform.CallContext;
import livery.platform.Identity;
import livery.platform.people.Sessions;
import livery.web.RequiresPermission;

/** Where one is signed in. */
@Path("session/all")
@Produces(MediaType.APPLICATION_JSON)
public final class OwnSessionsResource {

    private final Sessions sessions;

    OwnSessionsResource(Sessions sessions) {
        this.sessions = sessions;
    }

    @GET
    @RequiresPermission("")
    public OpenSessionJson.OpenSessionsJson list(@Context Identity who, @Context CallContext call) {
        return OpenSessionJson.OpenSessionsJson.of(sessions.own(call, who));
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission("")
    public void end(@PathParam("id") String id, @Context Identity who, @Context CallContext call) {
        sessions.endOwn(call, who, OpenSessionJson.id(id));
    }
}
