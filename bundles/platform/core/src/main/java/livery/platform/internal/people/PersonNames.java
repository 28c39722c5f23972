package livery.platform.internal.people;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.TenantId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people are called, for those who see what they did. */
@Component(service = PersonNames.class)
public final class PersonNames {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "names");

    private final EntityStore store;
    private final UnitOfWork units;

    @Activate
    public PersonNames(@Reference(target = "(livery.module=platform)") EntityStore store, @Reference UnitOfWork units) {
        this.store = store;
        this.units = units;
    }

    /** Display names of those who are there; nothing of others. */
    public Map<PersonId, String> of(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return units.apart(
                GROUP,
                () -> store
                        .session()
                        .createSelectionQuery("from PersonRow where id in :people", PersonRow.class)
                        .setParameter(
                                "people", people.stream().map(PersonId::value).toList())
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> new PersonId(row.id()), PersonRow::displayName)));
    }
}
