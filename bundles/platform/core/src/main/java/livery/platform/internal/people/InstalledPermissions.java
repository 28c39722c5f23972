package livery.platform.internal.people;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import livery.platform.PermissionSource;
import livery.platform.PermissionSource.Permission;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The permissions of all modules that are installed. */
@Component(service = InstalledPermissions.class)
public final class InstalledPermissions {

    private final List<PermissionSource> sources = new CopyOnWriteArrayList<>();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove",
            service = PermissionSource.class)
    public void add(PermissionSource source) {
        sources.add(source);
    }

    public void remove(PermissionSource source) {
        sources.remove(source);
    }

    /** In the order of their names. */
    public List<Permission> all() {
        return sources.stream()
                .flatMap(source -> source.permissions().stream())
                .distinct()
                .sorted(Comparator.comparing(Permission::name))
                .toList();
    }
}
