package livery.crm.internal.rest;

import java.util.Set;
import livery.crm.internal.own.OwnFieldRegister;
import livery.crm.internal.own.OwnFields;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The resources about the fields that a store has added. */
@Component(service = OwnResources.class)
public final class OwnResources {

    private final Set<Object> resources;

    @Activate
    public OwnResources(@Reference OwnFields fields, @Reference OwnFieldRegister register) {
        this.resources = Set.of(new OwnFieldsResource(fields, register), new SchemasResource(fields));
    }

    Set<Object> all() {
        return resources;
    }
}
