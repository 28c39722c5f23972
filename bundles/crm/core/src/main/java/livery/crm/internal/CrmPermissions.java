package livery.crm.internal;

import java.util.List;
import java.util.stream.Stream;
import livery.crm.Customers;
import livery.crm.internal.person.Persons;
import livery.crm.internal.segment.Segments;
import livery.platform.PermissionSource;
import org.osgi.service.component.annotations.Component;

/** What customers, vehicles and dealings ask for. */
@Component
public final class CrmPermissions implements PermissionSource {

    @Override
    public List<Permission> permissions() {
        return Stream.of(
                        Customers.READ,
                        Customers.WRITE,
                        "crm.customers.delete",
                        "crm.customers.merge",
                        "crm.customers.reveal",
                        "crm.customers.export",
                        "crm.customers.erase",
                        Segments.READ,
                        Segments.WRITE,
                        Persons.READ,
                        Persons.MANAGE)
                .map(Permission::named)
                .toList();
    }
}
