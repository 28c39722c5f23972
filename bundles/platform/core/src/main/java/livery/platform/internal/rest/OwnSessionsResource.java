package livery.platform.internal.rest;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import livery.platform.CallContext;
import livery.platform.Fault;
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
        requireSession(who);
        return OpenSessionJson.OpenSessionsJson.of(sessions.own(call, who));
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission("")
    public void end(@PathParam("id") String id, @Context Identity who, @Context CallContext call) {
        requireSession(who);
        sessions.endOwn(call, who, OpenSessionJson.id(id));
    }

    /** A key is given for a purpose, and that is never its owner's other sessions. */
    private static void requireSession(Identity who) {
        if (who.session() == null) {
            throw Fault.of(Fault.Kind.FORBIDDEN, "platform.session.only");
        }
    }
}
