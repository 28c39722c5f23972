package livery.web.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import livery.web.RequiresPermission;
import livery.web.RestModule;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One OpenAPI document of all that is served now, made when it is first asked for after a change. */
@Component(service = RestModule.class)
public final class OpenApiModule implements RestModule {

    private final Set<Object> resources;

    @Activate
    public OpenApiModule(@Reference ServedModules modules) {
        this.resources = Set.of(new OpenApiResource(modules));
    }

    @Override
    public String name() {
        return "openapi";
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }

    /** The document. */
    @Path("openapi.json")
    public static final class OpenApiResource {

        private final ServedModules modules;
        private @Nullable JsonNode document;
        private long of = -1;

        OpenApiResource(ServedModules modules) {
            this.modules = modules;
        }

        @GET
        @Produces(MediaType.APPLICATION_JSON)
        @RequiresPermission("")
        public synchronized JsonNode document() {
            long now = modules.version();
            JsonNode made = document;
            if (made == null || of != now) {
                made = OpenApiDocument.of(modules.all());
                document = made;
                of = now;
            }
            return made;
        }
    }
}
