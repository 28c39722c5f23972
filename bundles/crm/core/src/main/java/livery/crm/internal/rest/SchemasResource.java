package livery.crm.internal.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import livery.crm.Customers;
import livery.crm.internal.own.OwnFields;
import livery.crm.internal.own.OwnRecord;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.web.RequiresPermission;

/** What records of a store look like, with the fields that it has added: JSON Schema 2020-12. Serves A4. */
@Path("tenants/{tenant}/schemas")
@Produces(MediaType.APPLICATION_JSON)
public final class SchemasResource {

    private static final String OWN =
            "Values of the fields that the store has added, by code. Which there are: GET /tenants/{tenant}/schemas/";
    static final String CUSTOMER = OWN + "customer";
    static final String VEHICLE = OWN + "vehicle";
    static final String DEALING = OWN + "dealing";

    private final OwnFields fields;

    SchemasResource(OwnFields fields) {
        this.fields = fields;
    }

    /** A record that there is a schema of. */
    public record SchemaRefJson(String id) {}

    /** The records that there are schemas of. */
    public record SchemaRefsJson(List<SchemaRefJson> items) {}

    @GET
    @RequiresPermission(Customers.READ)
    public SchemaRefsJson list() {
        return new SchemaRefsJson(Arrays.stream(OwnRecord.values())
                .map(record -> new SchemaRefJson(record.wire()))
                .toList());
    }

    /** The schema of what is written of one, with names in the reader's language. */
    @GET
    @Path("{type}")
    @RequiresPermission(Customers.READ)
    public Map<String, Object> get(@PathParam("type") String type, @Context CallContext call) {
        OwnRecord record = OwnRecord.parse(type).orElseThrow(() -> Fault.notFound("crm.schema.unknown"));
        return new RecordSchema(call.tenant(), call.locale()).of(record, fields.of(call, record));
    }
}
