package livery.crm.internal.rest;

import java.util.Set;
import livery.crm.internal.person.Persons;
import livery.platform.Tenants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The resources about those who are customers of several stores. */
@Component(service = GroupRest.class)
public final class GroupRest {

    private final Set<Object> resources;

    @Activate
    public GroupRest(@Reference Persons persons, @Reference Tenants tenants) {
        this.resources = Set.of(
                new ElsewhereResource(persons, tenants),
                new PersonsResource(persons, tenants),
                new SeparationsResource(persons, tenants));
    }

    Set<Object> all() {
        return resources;
    }
}
