package livery.dms.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import livery.dms.internal.connections.ConnectionInput;
import livery.dms.internal.connections.ConnectionRow;
import livery.dms.internal.connections.Connections;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Texts;
import livery.web.Created;
import livery.web.IfMatch;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.Patch;
import livery.web.RequiresPermission;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** The connections of a store. */
@Path("tenants/{tenant}/connections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ConnectionsResource {

    private static final String READ = "dms.connections.read";
    private static final String MANAGE = "dms.connections.manage";
    private static final String UNKNOWN = "dms.connection.unknown";

    private final Connections connections;
    private final Texts texts;

    ConnectionsResource(Connections connections, Texts texts) {
        this.connections = connections;
        this.texts = texts;
    }

    @GET
    @RequiresPermission(READ)
    public Page<ConnectionJson> list(@BeanParam PageRequest page, @Context CallContext call) {
        List<ConnectionRow> rows = connections.list(call, page.afterId().orElse(null), page.limit() + 1);
        return Page.of(rows, page.limit(), row -> Long.toString(row.id())).map(row -> json(row, call));
    }

    @POST
    @RequiresPermission(MANAGE)
    public Created<ConnectionJson> create(@Nullable ConnectionInput body, @Context CallContext call) {
        ConnectionRow row = connections.create(call, present(body));
        return new Created<>(json(row, call), Long.toString(row.id()), (long) row.version());
    }

    @POST
    @Path("test")
    @RequiresPermission(MANAGE)
    public TestJson test(@Nullable ConnectionInput body, @Context CallContext call) {
        return TestJson.of(connections.test(call, present(body)), texts, call.locale());
    }

    @GET
    @Path("{id}")
    @RequiresPermission(READ)
    public Versioned<ConnectionJson> get(@PathParam("id") String id, @Context CallContext call) {
        return versioned(connections.get(call, Ids.of(id, UNKNOWN)), call);
    }

    @PATCH
    @Path("{id}")
    @RequiresPermission(MANAGE)
    public Versioned<ConnectionJson> change(
            @PathParam("id") String id,
            @BeanParam IfMatch ifMatch,
            Patch<ConnectionInput> patch,
            @Context CallContext call) {
        return versioned(connections.change(call, Ids.of(id, UNKNOWN), ifMatch::allows, patch::applyTo), call);
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission(MANAGE)
    public void remove(@PathParam("id") String id, @BeanParam IfMatch ifMatch, @Context CallContext call) {
        connections.remove(call, Ids.of(id, UNKNOWN), ifMatch::allows);
    }

    @POST
    @Path("{id}/pause")
    @RequiresPermission(MANAGE)
    public ConnectionJson pause(@PathParam("id") String id, @BeanParam IfMatch ifMatch, @Context CallContext call) {
        return json(connections.setState(call, Ids.of(id, UNKNOWN), ifMatch::allows, ConnectionRow.PAUSED), call);
    }

    @POST
    @Path("{id}/resume")
    @RequiresPermission(MANAGE)
    public ConnectionJson resume(@PathParam("id") String id, @BeanParam IfMatch ifMatch, @Context CallContext call) {
        return json(connections.setState(call, Ids.of(id, UNKNOWN), ifMatch::allows, ConnectionRow.ACTIVE), call);
    }

    @POST
    @Path("{id}/test")
    @RequiresPermission(MANAGE)
    public TestJson testStored(@PathParam("id") String id, @Nullable ConnectionInput body, @Context CallContext call) {
        return TestJson.of(connections.test(call, Ids.of(id, UNKNOWN), body), texts, call.locale());
    }

    private static ConnectionInput present(@Nullable ConnectionInput body) {
        if (body == null) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.missing");
        }
        return body;
    }

    private Versioned<ConnectionJson> versioned(ConnectionRow row, CallContext call) {
        return new Versioned<>(json(row, call), row.version());
    }

    private ConnectionJson json(ConnectionRow row, CallContext call) {
        return ConnectionJson.of(
                row,
                connections.shown(row),
                connections.runsVersion(call, row),
                Reasons.sentence(connections.trouble(row), texts, call.locale()),
                Reasons.sentence(connections.warnings(row), texts, call.locale()));
    }
}
