package livery.platform.internal.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.Tenants;
import livery.platform.audit.Audit;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The people who may sign in, their roles and their keys. Each method asks for {@code platform.people.manage}. */
@Component(service = People.class)
public final class People {

    static final String MANAGE = "platform.people.manage";
    private static final int LEAST_PASSWORD = 10;
    static final int LONGEST = 100;
    private static final Set<String> LANGUAGES = Set.of("zh-CN", "zh-TW", "en");

    private final EntityStore store;
    private final UnitOfWork units;
    private final Tenants tenants;
    private final MariaDbIdentities identities;
    private final Audit audit;

    /** A role in a place: the group, a brand or a store. */
    public record Grant(TenantId place, String role) {}

    /** A person as listed. */
    public record Person(PersonId id, String name, String displayName, String language, List<Grant> roles) {}

    @Activate
    public People(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Tenants tenants,
            @Reference MariaDbIdentities identities,
            @Reference Audit audit) {
        this.store = store;
        this.units = units;
        this.tenants = tenants;
        this.identities = identities;
        this.audit = audit;
    }

    /**
     * Adds a person with roles.
     *
     * @param language zh-CN, zh-TW or en
     * @param password at least 10 characters, or null for one who uses keys only
     * @throws Fault when a field is wrong or the name is taken
     */
    public Person add(
            CallContext context,
            String name,
            String displayName,
            String language,
            @Nullable String password,
            List<Grant> roles) {
        context.require(MANAGE);
        check(name, displayName, language, password, roles);
        String hash = password == null ? null : Secrets.hash(password);
        try {
            return units.call(context, () -> addNew(context, name, displayName, language, hash, roles));
        } catch (ConstraintViolationException e) {
            // Somebody else has just taken the name.
            throw taken(name);
        }
    }

    private Person addNew(
            CallContext context,
            String name,
            String displayName,
            String language,
            @Nullable String hash,
            List<Grant> roles) {
        if (named(name).isPresent()) {
            throw taken(name);
        }
        long id = TimeSortedIds.next();
        session().persist(new PersonRow(id, name, displayName, language, hash, Instant.now()));
        session().flush();
        roles.stream()
                .distinct()
                .forEach(
                        grant -> session().persist(new RoleRow(id, grant.place().value(), grant.role())));
        units.afterCommit(identities::changed);
        audit.record(context, "platform.person.created", subject(id), Map.of("name", name, "roles", told(roles)));
        return new Person(new PersonId(id), name, displayName, language, List.copyOf(roles));
    }

    private static Audit.Subject subject(long person) {
        return new Audit.Subject("person", Long.toString(person));
    }

    private static List<String> told(List<Grant> roles) {
        return roles.stream().map(role -> role.role() + " in " + role.place()).toList();
    }

    private static Fault taken(String name) {
        return Fault.conflict("platform.person.exists", Map.of("name", name));
    }

    /** People in the order of their ids, one more than the limit when there are more. */
    public List<Person> list(CallContext context, @Nullable Long after, int limit) {
        context.require(MANAGE);
        return units.call(context, () -> {
            List<PersonRow> people = session()
                    .createSelectionQuery("from PersonRow where id > :after order by id", PersonRow.class)
                    .setParameter("after", after == null ? 0L : after)
                    .setMaxResults(limit)
                    .getResultList();
            if (people.isEmpty()) {
                return List.of();
            }
            Map<Long, List<Grant>> grants = new java.util.HashMap<>();
            session()
                    .createSelectionQuery(
                            "select personId, placeId, role from RoleRow where personId in :people", Object[].class)
                    .setParameter("people", people.stream().map(PersonRow::id).toList())
                    .getResultList()
                    .forEach(row -> grants.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                            .add(new Grant(new TenantId((Long) row[1]), (String) row[2])));
            return people.stream()
                    .map(row -> new Person(
                            new PersonId(row.id()),
                            row.name(),
                            row.displayName(),
                            row.language(),
                            grants.getOrDefault(row.id(), List.of())))
                    .toList();
        });
    }

    /** Whether anybody can sign in yet. */
    public boolean any(CallContext context) {
        context.require(MANAGE);
        return units.call(
                context,
                () -> session()
                                .createSelectionQuery("select count(*) from PersonRow", Long.class)
                                .getSingleResult()
                        > 0);
    }

    /** A key as it is shown once. */
    public record Key(long id, String secret) {}

    /** Makes a key with which a machine acts as the person. The key is shown this once. */
    public Key addKey(CallContext context, PersonId person, String name) {
        context.require(MANAGE);
        if (name.isBlank() || name.length() > LONGEST) {
            throw Fault.invalid(length("name", 1, LONGEST));
        }
        Key key = new Key(TimeSortedIds.next(), "lv_" + Secrets.fresh());
        units.run(context, () -> {
            if (session().find(PersonRow.class, person.value()) == null) {
                throw Fault.notFound("platform.person.unknown");
            }
            session()
                    .persist(
                            new ApiKeyRow(key.id(), Secrets.sha256(key.secret()), person.value(), name, Instant.now()));
            audit.record(
                    context,
                    "platform.key.created",
                    subject(person.value()),
                    Map.of("key", Long.toString(key.id()), "name", name));
        });
        return key;
    }

    private void check(String name, String displayName, String language, @Nullable String password, List<Grant> roles) {
        List<FieldFault> faults = new ArrayList<>();
        if (name.isBlank() || name.length() > LONGEST) {
            faults.add(length("name", 1, LONGEST));
        }
        if (displayName.isBlank() || displayName.length() > LONGEST) {
            faults.add(length("displayName", 1, LONGEST));
        }
        if (!LANGUAGES.contains(language)) {
            faults.add(new FieldFault("language", "web.language.unknown"));
        }
        if (password != null && (password.length() < LEAST_PASSWORD || password.length() > LONGEST)) {
            faults.add(length("password", LEAST_PASSWORD, LONGEST));
        }
        for (int i = 0; i < roles.size(); i++) {
            Grant grant = roles.get(i);
            if (!Roles.known(grant.role())) {
                faults.add(new FieldFault(
                        "roles[" + i + "].role",
                        "platform.role.unknown",
                        Map.of("known", String.join(", ", Roles.names()))));
            }
            if (tenants.find(grant.place()).isEmpty()) {
                faults.add(new FieldFault("roles[" + i + "].tenant", "platform.tenant.unknown"));
            }
        }
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults);
        }
    }

    private static FieldFault length(String field, int least, int most) {
        return new FieldFault(field, "platform.text.length", Map.of("least", least, "most", most));
    }

    private Optional<PersonRow> named(String name) {
        return session()
                .createSelectionQuery("from PersonRow where name = :name", PersonRow.class)
                .setParameter("name", name)
                .uniqueResultOptional();
    }

    private Session session() {
        return store.session();
    }
}
