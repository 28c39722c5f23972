package livery.criteria.internal.rest;

import java.util.Set;
import livery.web.RestModule;
import org.osgi.service.component.annotations.Component;

/** The module's resources. */
@Component
public final class CriteriaRest implements RestModule {

    private final Set<Object> resources = Set.of(new SchemaResource());

    @Override
    public String name() {
        return "criteria";
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }
}
