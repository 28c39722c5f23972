package livery.criteria.internal.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import livery.web.RequiresPermission;

/** The form of criteria, the same in all stores. */
@Path("criteria/schema")
@Produces(MediaType.APPLICATION_JSON)
public final class SchemaResource {

    private final Map<String, Object> schema = CriterionSchema.make();

    @GET
    @RequiresPermission("")
    public Map<String, Object> schema() {
        return schema;
    }
}
