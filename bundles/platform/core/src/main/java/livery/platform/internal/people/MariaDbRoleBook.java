package livery.platform.internal.people;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Permissions;
import livery.platform.TenantId;
import livery.platform.audit.Audit;
import livery.platform.internal.cache.ShortMemory;
import livery.platform.people.People;
import livery.platform.people.RoleBook;
import org.hibernate.exception.ConstraintViolationException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Roles of the group as its rows, beside those of the product; answers are kept for a few seconds. */
@Component(service = {RoleBook.class, MariaDbRoleBook.class})
public final class MariaDbRoleBook implements RoleBook {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "roles");

    private final EntityStore store;
    private final UnitOfWork units;
    private final Audit audit;
    private final ShortMemory<TenantId, Map<String, Role>> own = new ShortMemory<>();

    @Activate
    public MariaDbRoleBook(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Audit audit) {
        this.store = store;
        this.units = units;
        this.audit = audit;
    }

    /** What the role allows; nothing when it does not exist, or no longer. */
    Set<String> patterns(String code) {
        return find(code).map(Role::patterns).orElse(Set.of());
    }

    boolean exists(String code) {
        return find(code).isPresent();
    }

    /** The codes of all roles, in order. */
    Set<String> codes() {
        Set<String> codes = Roles.names();
        codes.addAll(own().keySet());
        return codes;
    }

    private Optional<Role> find(String code) {
        return Roles.known(code) ? Optional.of(standard(code)) : Optional.ofNullable(own().get(code));
    }

    private static Role standard(String code) {
        return new Role(code, null, new TreeSet<>(Roles.patterns(code)), 0);
    }

    private Map<String, Role> own() {
        return own.get(TenantId.GROUP, () -> Optional.of(units.apart(GROUP, () -> stored())))
                .orElse(Map.of());
    }

    private Map<String, Role> stored() {
        return store.session().createSelectionQuery("from OwnRoleRow", OwnRoleRow.class).getResultList().stream()
                .map(OwnRoleRow::role)
                .collect(Collectors.toMap(Role::code, role -> role, (one, two) -> one, TreeMap::new));
    }

    @Override
    public List<Role> all(CallContext context) {
        context.require(People.MANAGE);
        List<Role> all = Roles.names().stream().map(MariaDbRoleBook::standard).collect(Collectors.toList());
        all.addAll(units.call(context, () -> stored()).values());
        return all;
    }

    @Override
    public Role show(CallContext context, String code) {
        context.require(People.MANAGE);
        return Roles.known(code)
                ? standard(code)
                : units.call(context, () -> row(code, LockModeType.NONE).role());
    }

    @Override
    public Role create(CallContext context, String code, Draft draft) {
        context.require(MANAGE);
        RoleDrafts.check(code, draft);
        requireCovered(context, draft.patterns());
        if (Roles.known(code)) {
            throw taken(code);
        }
        try {
            return units.call(context, () -> {
                if (store.session().find(OwnRoleRow.class, code) != null) {
                    throw taken(code);
                }
                OwnRoleRow row = new OwnRoleRow(code, draft.name(), new TreeSet<>(draft.patterns()), Instant.now());
                store.session().persist(row);
                store.session().flush();
                told(context, "platform.role.created", code, Map.of("permissions", List.copyOf(draft.patterns())));
                return row.role();
            });
        } catch (ConstraintViolationException e) {
            // Somebody else has just made it.
            throw taken(code);
        }
    }

    @Override
    public Role change(CallContext context, String code, LongPredicate version, UnaryOperator<Draft> change) {
        context.require(MANAGE);
        requireOwn(code);
        return units.call(context, () -> {
            OwnRoleRow row = row(code, LockModeType.PESSIMISTIC_WRITE);
            Role before = meant(row, version);
            requireCovered(context, before.patterns());
            Draft draft = change.apply(new Draft(String.valueOf(before.name()), before.patterns()));
            RoleDrafts.check(code, draft);
            requireCovered(context, draft.patterns());
            row.change(draft.name(), new TreeSet<>(draft.patterns()));
            told(
                    context,
                    "platform.role.changed",
                    code,
                    Map.of("before", List.copyOf(before.patterns()), "permissions", List.copyOf(draft.patterns())));
            return row.role();
        });
    }

    @Override
    public void remove(CallContext context, String code, LongPredicate version, boolean force) {
        context.require(MANAGE);
        requireOwn(code);
        units.run(context, () -> {
            OwnRoleRow row = row(code, LockModeType.PESSIMISTIC_WRITE);
            requireCovered(context, meant(row, version).patterns());
            long people = peopleWith(code);
            if (people > 0 && !force) {
                throw Fault.conflict("platform.role.given", Map.of("count", people));
            }
            store.session().remove(row);
            told(context, "platform.role.removed", code, Map.of("people", people));
        });
    }

    private long peopleWith(String code) {
        return store.session()
                .createSelectionQuery(
                        "select count(*) from PersonRow p where"
                                + " exists (select 1 from RoleRow r where r.personId = p.id and r.role = :role)"
                                + " or exists (select 1 from ClaimedRoleRow c where c.personId = p.id and c.role = :role)",
                        Long.class)
                .setParameter("role", code)
                .getSingleResult();
    }

    private OwnRoleRow row(String code, LockModeType lock) {
        OwnRoleRow row = store.session().find(OwnRoleRow.class, code, lock);
        if (row == null) {
            throw Fault.notFound("platform.role.missing");
        }
        return row;
    }

    private static Role meant(OwnRoleRow row, LongPredicate version) {
        if (!version.test(row.role().version())) {
            throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
        }
        return row.role();
    }

    private void told(CallContext context, String action, String code, Map<String, ?> details) {
        units.afterCommit(own::clear);
        audit.record(context, action, new Audit.Subject("role", code), details);
    }

    /** Nobody gives more than they have. */
    static void requireCovered(CallContext context, Set<String> patterns) {
        patterns.stream()
                .filter(pattern -> !context.permissions().covers(new Permissions(Set.of(pattern))))
                .findFirst()
                .ifPresent(pattern -> {
                    throw Fault.of(Fault.Kind.FORBIDDEN, "platform.role.beyond-own", Map.of("permission", pattern));
                });
    }

    private static void requireOwn(String code) {
        if (Roles.known(code)) {
            throw Fault.conflict("platform.role.standard", Map.of("role", code));
        }
    }

    private static Fault taken(String code) {
        return Fault.conflict("platform.role.exists", Map.of("role", code));
    }
}
