package livery.platform.internal.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Identities;
import livery.platform.Identity;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.Tenants;
import livery.platform.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sign-in, sessions, keys and roles as rows of the group, with answers kept for a few seconds. */
@Component(service = {Identities.class, MariaDbIdentities.class})
public final class MariaDbIdentities implements Identities {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "sign-in");
    private static final Duration SESSION = Duration.ofHours(12);
    private static final int LONGEST_SECRET = 200;

    private final EntityStore store;
    private final UnitOfWork units;
    private final Tenants tenants;
    private final Audit audit;
    private final RoleBook book;
    private final SignInGate gate;
    private final ShortMemory<String, Identity> bySecret = new ShortMemory<>();
    private final ShortMemory<PersonId, List<RoleRow>> roles = new ShortMemory<>();

    @Activate
    public MariaDbIdentities(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Tenants tenants,
            @Reference RoleBook book,
            @Reference Audit audit) {
        this.store = store;
        this.units = units;
        this.tenants = tenants;
        this.book = book;
        this.audit = audit;
        this.gate = new SignInGate(InstantSource.system());
    }

    @Override
    public Optional<String> signIn(String name, String password) {
        if (name.length() > MariaDbPeople.LONGEST || password.length() > MariaDbPeople.LONGEST) {
            return Optional.empty();
        }
        Optional<PersonRow> person = units.call(
                GROUP,
                () -> store.session()
                        .createSelectionQuery("from PersonRow where name = :name", PersonRow.class)
                        .setParameter("name", name)
                        .uniqueResultOptional());
        String hash = person.filter(row -> !row.suspended())
                .map(PersonRow::passwordHash)
                .orElse(null);
        // By person where there is one: a name is found in more spellings than one.
        String tried = person.map(row -> "person " + row.id()).orElse("name " + name);
        if (!gate.pass(tried, () -> Secrets.matches(password, hash))) {
            // Of names that nobody has nothing is kept, or whoever tries could fill the trail with them; but the
            // database
            // has as much to do.
            person.ifPresentOrElse(
                    row -> told(row, "platform.sign-in.refused"), () -> units.run(GROUP, this::sweepSessions));
            return Optional.empty();
        }
        String secret = Secrets.fresh();
        Instant now = Instant.now();
        units.run(GROUP, () -> {
            sweepSessions();
            store.session()
                    .persist(new SessionRow(
                            Secrets.sha256(secret),
                            person.orElseThrow().id(),
                            Secrets.fresh(),
                            now,
                            now.plus(SESSION)));
            told(person.orElseThrow(), "platform.sign-in.done");
        });
        return Optional.of(secret);
    }

    private void sweepSessions() {
        store.session()
                .createMutationQuery("delete from SessionRow where expiresAt < :now")
                .setParameter("now", Instant.now())
                .executeUpdate();
    }

    private void told(PersonRow person, String action) {
        CallContext own =
                new CallContext(TenantId.GROUP, new PersonId(person.id()), Permissions.NONE, Locale.ENGLISH, "sign-in");
        audit.record(own, action, new Audit.Subject("person", Long.toString(person.id())), Map.of());
    }

    @Override
    public Optional<Identity> bySession(String secret) {
        return remembered(
                "s:",
                secret,
                () -> store.session()
                        .createSelectionQuery("""
                        select p, s.csrf from SessionRow s join PersonRow p on p.id = s.personId
                        where s.secretHash = :hash and s.expiresAt > :now and p.suspended = false""", Object[].class)
                        .setParameter("hash", Secrets.sha256(secret))
                        .setParameter("now", Instant.now())
                        .uniqueResultOptional()
                        .map(row -> ((PersonRow) row[0]).identity((String) row[1])));
    }

    @Override
    public Optional<Identity> byApiKey(String key) {
        return remembered(
                "k:",
                key,
                () -> store.session()
                        .createSelectionQuery("""
                        select p from ApiKeyRow k join PersonRow p on p.id = k.personId
                        where k.keyHash = :hash and p.suspended = false""", PersonRow.class)
                        .setParameter("hash", Secrets.sha256(key))
                        .uniqueResultOptional()
                        .map(person -> person.identity(null)));
    }

    private Optional<Identity> remembered(
            String sort, String secret, java.util.function.Supplier<Optional<Identity>> search) {
        if (secret.isEmpty() || secret.length() > LONGEST_SECRET) {
            return Optional.empty();
        }
        return bySecret.get(sort + secret, () -> units.call(GROUP, search));
    }

    @Override
    public void signOut(String secret) {
        units.run(
                GROUP,
                () -> store.session()
                        .createMutationQuery("delete from SessionRow where secretHash = :hash")
                        .setParameter("hash", Secrets.sha256(secret))
                        .executeUpdate());
        bySecret.forget("s:" + secret);
    }

    /** A role in the group holds in all of it, one in a brand in the brand's stores too. */
    @Override
    public Permissions permissions(PersonId person, TenantId tenant) {
        Optional<Tenant> known = tenants.find(tenant);
        if (known.isEmpty()) {
            return Permissions.NONE;
        }
        Set<Long> places = new HashSet<>(List.of(TenantId.GROUP.value(), tenant.value()));
        TenantId brand = known.get().brandId();
        if (brand != null) {
            places.add(brand.value());
        }
        Set<String> patterns = new HashSet<>();
        for (RoleRow role : rolesOf(person)) {
            if (places.contains(role.placeId())) {
                patterns.addAll(book.patterns(role.role()));
            }
        }
        return new Permissions(patterns);
    }

    private List<RoleRow> rolesOf(PersonId person) {
        return roles.get(
                        person,
                        () -> Optional.of(units.call(
                                GROUP,
                                () -> store.session()
                                        .createSelectionQuery("from RoleRow where personId = :person", RoleRow.class)
                                        .setParameter("person", person.value())
                                        .getResultList())))
                .orElse(List.of());
    }

    @Override
    public List<Tenant> stores(PersonId person, @Nullable TenantId after, int limit) {
        Set<TenantId> places = rolesOf(person).stream()
                .map(role -> new TenantId(role.placeId()))
                .collect(Collectors.toSet());
        return places.contains(TenantId.GROUP)
                ? tenants.stores(after, limit)
                : tenants.storesWithin(places, after, limit);
    }

    @Override
    public void useLanguage(PersonId person, String language) {
        units.run(GROUP, () -> {
            PersonRow row = store.session().find(PersonRow.class, person.value());
            if (row != null) {
                row.read(language);
            }
        });
        bySecret.clear();
    }

    /** What was kept of roles and proofs is asked for anew. */
    void changed() {
        roles.clear();
        bySecret.clear();
    }
}
