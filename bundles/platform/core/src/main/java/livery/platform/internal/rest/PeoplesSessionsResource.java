package livery.platform.internal.rest;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import livery.platform.CallContext;
import livery.platform.people.People;
import livery.platform.people.Sessions;
import livery.web.RequiresPermission;

/** Where a person is signed in. */
@Path("group/people/{person}/sessions")
@Produces(MediaType.APPLICATION_JSON)
public final class PeoplesSessionsResource {

    private final Sessions sessions;

    PeoplesSessionsResource(Sessions sessions) {
        this.sessions = sessions;
    }

    @GET
    @RequiresPermission(People.MANAGE)
    public OpenSessionJson.OpenSessionsJson list(@PathParam("person") String person, @Context CallContext call) {
        return OpenSessionJson.OpenSessionsJson.of(sessions.of(call, PeopleResource.id(person)));
    }

    @DELETE
    @RequiresPermission(People.MANAGE)
    public void endAll(@PathParam("person") String person, @Context CallContext call) {
        sessions.end(call, PeopleResource.id(person), null);
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission(People.MANAGE)
    public void end(@PathParam("person") String person, @PathParam("id") String id, @Context CallContext call) {
        sessions.end(call, PeopleResource.id(person), OpenSessionJson.id(id));
    }
}
