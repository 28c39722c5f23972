package livery.platform.internal.people;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.KeyScope;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.audit.Audit;
import livery.platform.people.ApiKeys;
import livery.platform.people.People;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keys as rows of the group, known by their hash. */
@Component(service = {ApiKeys.class, MariaDbApiKeys.class})
public final class MariaDbApiKeys implements ApiKeys {

    private static final int MOST = 100;

    private final EntityStore store;
    private final UnitOfWork units;
    private final Grants grants;
    private final MariaDbIdentities identities;
    private final Audit audit;

    @Activate
    public MariaDbApiKeys(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Grants grants,
            @Reference MariaDbIdentities identities,
            @Reference Audit audit) {
        this.store = store;
        this.units = units;
        this.grants = grants;
        this.identities = identities;
        this.audit = audit;
    }

    @Override
    public Made add(CallContext context, PersonId person, NewKey key) {
        context.require(People.MANAGE);
        Made made = new Made(TimeSortedIds.next(), "lv_" + Secrets.fresh());
        units.run(context, () -> {
            grants.governed(context, person, LockModeType.NONE);
            List<FieldFault> faults = faults(person, key);
            if (!faults.isEmpty()) {
                throw Fault.invalid(faults);
            }
            store.session()
                    .persist(new ApiKeyRow(
                            made.id(), Secrets.sha256(made.secret()), person.value(), key, Instant.now()));
            Instant expires = key.expires();
            told(
                    context,
                    "platform.key.created",
                    person,
                    Map.of(
                            "key", Long.toString(made.id()),
                            "name", key.name(),
                            "expires", expires == null ? "never" : expires.toString(),
                            "tenants",
                                    key.scope().tenants().stream()
                                            .map(TenantId::toString)
                                            .toList(),
                            "permissions", List.copyOf(key.scope().permissions().patterns())));
        });
        return made;
    }

    private List<FieldFault> faults(PersonId person, NewKey key) {
        List<FieldFault> faults = new ArrayList<>();
        if (key.name().isBlank() || key.name().length() > MariaDbPeople.LONGEST) {
            faults.add(
                    new FieldFault("name", "platform.text.length", Map.of("least", 1, "most", MariaDbPeople.LONGEST)));
        }
        Instant expires = key.expires();
        if (expires != null && !expires.isAfter(Instant.now())) {
            faults.add(new FieldFault("expires", "platform.key.expires.past"));
        }
        KeyScope scope = key.scope();
        if (!scope.tenants().equals(KeyScope.ALL.tenants())) {
            if (scope.tenants().isEmpty() || scope.tenants().size() > MOST) {
                faults.add(size("tenants", MOST));
            } else if (scope.tenants().stream()
                    .anyMatch(tenant -> identities.permissions(person, tenant).isEmpty())) {
                faults.add(new FieldFault("tenants", "platform.key.tenant.foreign"));
            }
        }
        if (!scope.permissions().equals(KeyScope.ALL.permissions())) {
            Set<String> patterns = scope.permissions().patterns();
            if (patterns.isEmpty() || patterns.size() > RoleDrafts.MOST_PATTERNS) {
                faults.add(size("permissions", RoleDrafts.MOST_PATTERNS));
            }
            patterns.stream()
                    .filter(pattern -> !RoleDrafts.isPattern(pattern))
                    .findFirst()
                    .ifPresent(wrong -> faults.add(
                            new FieldFault("permissions", "platform.permission.invalid", Map.of("text", wrong))));
            Permissions held = new Permissions(grants.patterns(grants.all(person.value())));
            patterns.stream()
                    .filter(pattern -> !held.covers(new Permissions(Set.of(pattern))))
                    .findFirst()
                    .ifPresent(more -> faults.add(new FieldFault(
                            "permissions", "platform.key.permission.foreign", Map.of("permission", more))));
        }
        return faults;
    }

    private static FieldFault size(String field, int most) {
        return new FieldFault(field, "platform.list.size", Map.of("least", 1, "most", most));
    }

    @Override
    public List<Key> list(CallContext context, PersonId person) {
        context.require(People.MANAGE);
        return units.call(context, () -> {
            grants.person(person, LockModeType.NONE);
            return store
                    .session()
                    .createSelectionQuery("from ApiKeyRow where personId = :person order by id", ApiKeyRow.class)
                    .setParameter("person", person.value())
                    .getResultList()
                    .stream()
                    .map(ApiKeyRow::shown)
                    .toList();
        });
    }

    @Override
    public void revoke(CallContext context, PersonId person, long key) {
        context.require(People.MANAGE);
        units.run(context, () -> {
            grants.governed(context, person, LockModeType.NONE);
            ApiKeyRow row = store.session().find(ApiKeyRow.class, key);
            if (row == null || row.personId() != person.value()) {
                throw Fault.notFound("platform.key.unknown");
            }
            store.session().remove(row);
            told(
                    context,
                    "platform.key.revoked",
                    person,
                    Map.of("key", Long.toString(key), "name", row.shown().name()));
        });
    }

    private void told(CallContext context, String action, PersonId person, Map<String, ?> details) {
        units.afterCommit(identities::changed);
        audit.record(context, action, new Audit.Subject("person", person.toString()), details);
    }
}
