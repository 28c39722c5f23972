package livery.platform.internal.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
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
import livery.platform.internal.cache.ShortMemory;
import livery.platform.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sign-in, sessions, keys and roles as rows of the group, with answers kept for a few seconds. */
@Component(service = {Identities.class, MariaDbIdentities.class})
public final class MariaDbIdentities implements Identities {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "sign-in");
    private static final int LONGEST_USER_AGENT = 100;
    /** Of calls that no address is to blame for. */
    private static final String NO_ADDRESS = "";

    private final EntityStore store;
    private final UnitOfWork units;
    private final Tenants tenants;
    private final Audit audit;
    private final RoleBook book;
    private final Settings settings;
    private final SignInGate gate;
    private final Proofs proofs;
    private final ShortMemory<PersonId, List<RoleRow>> roles = new ShortMemory<>();

    @Activate
    public MariaDbIdentities(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Tenants tenants,
            @Reference RoleBook book,
            @Reference Settings settings,
            @Reference Audit audit) {
        this.store = store;
        this.units = units;
        this.tenants = tenants;
        this.book = book;
        this.settings = settings;
        this.audit = audit;
        this.proofs = new Proofs(store, units, settings);
        this.gate = new SignInGate(InstantSource.system());
    }

    @Override
    public Optional<String> signIn(String name, String password, String address, @Nullable String userAgent) {
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
        if (!gate.pass(tried, address, () -> Secrets.matches(password, hash))) {
            // Of names that nobody has nothing is kept, or whoever tries could fill the trail with them; but the
            // database
            // has as much to do.
            person.ifPresentOrElse(
                    row -> told(row, "platform.sign-in.refused"), () -> units.run(GROUP, this::sweepSessions));
            return Optional.empty();
        }
        String secret = Secrets.fresh();
        Instant now = Instant.now();
        Duration length = SignInSettings.of(settings, SignInSettings.LENGTH);
        units.run(GROUP, () -> {
            sweepSessions();
            store.session()
                    .persist(new SessionRow(
                            TimeSortedIds.next(),
                            Secrets.sha256(secret),
                            person.orElseThrow().id(),
                            Secrets.fresh(),
                            now,
                            now.plus(length),
                            shortened(userAgent),
                            address));
            told(person.orElseThrow(), "platform.sign-in.done");
        });
        return Optional.of(secret);
    }

    private static String shortened(@Nullable String userAgent) {
        String plain =
                userAgent == null ? "" : userAgent.replaceAll("\\p{Cntrl}", "").strip();
        return plain.length() <= LONGEST_USER_AGENT ? plain : plain.substring(0, LONGEST_USER_AGENT - 1) + "…";
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
        return proofs.bySession(secret);
    }

    @Override
    public Optional<Identity> byApiKey(String key) {
        return proofs.byKey(key);
    }

    /** Whether this is the person's password; with the same brake as sign-in. */
    boolean knows(PersonId person, String password) {
        Optional<PersonRow> row =
                units.call(GROUP, () -> Optional.ofNullable(store.session().find(PersonRow.class, person.value())));
        String hash = row.map(PersonRow::passwordHash).orElse(null);
        return password.length() <= MariaDbPeople.LONGEST
                && gate.pass("person " + person, NO_ADDRESS, () -> Secrets.matches(password, hash));
    }

    @Override
    public void signOut(String secret) {
        units.run(
                GROUP,
                () -> store.session()
                        .createMutationQuery("delete from SessionRow where secretHash = :hash")
                        .setParameter("hash", Secrets.sha256(secret))
                        .executeUpdate());
        proofs.forget();
    }

    /** A role in the group holds in all of it, one in a brand in the brand's stores too. */
    @Override
    public Permissions permissions(PersonId person, TenantId tenant) {
        Set<TenantId> places = around(tenant);
        Set<String> patterns = new HashSet<>();
        for (RoleRow role : rolesOf(person)) {
            if (places.contains(new TenantId(role.placeId()))) {
                patterns.addAll(book.patterns(role.role()));
            }
        }
        return new Permissions(patterns);
    }

    @Override
    public Permissions permissions(Identity who, TenantId tenant) {
        return Collections.disjoint(who.scope().tenants(), around(tenant))
                ? Permissions.NONE
                : permissions(who.person(), tenant).within(who.scope().permissions());
    }

    /** Where a role is given that holds in the tenant; nowhere when there is no such tenant. */
    private Set<TenantId> around(TenantId tenant) {
        return tenants.find(tenant)
                .map(found -> Stream.of(TenantId.GROUP, tenant, found.brandId())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
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
        return tenants.storesWithin(placesOf(person), after, limit);
    }

    /** Of two places one of which lies in the other, the inner one: there both hold. */
    @Override
    public List<Tenant> stores(Identity who, @Nullable TenantId after, int limit) {
        Set<TenantId> held = placesOf(who.person());
        Set<TenantId> reached = who.scope().tenants();
        Set<TenantId> both = new HashSet<>();
        held.stream()
                .filter(place -> !Collections.disjoint(around(place), reached))
                .forEach(both::add);
        reached.stream()
                .filter(place -> !Collections.disjoint(around(place), held))
                .forEach(both::add);
        return tenants.storesWithin(both, after, limit);
    }

    private Set<TenantId> placesOf(PersonId person) {
        return rolesOf(person).stream()
                .map(role -> new TenantId(role.placeId()))
                .collect(Collectors.toSet());
    }

    @Override
    public void useLanguage(PersonId person, String language) {
        units.run(GROUP, () -> {
            PersonRow row = store.session().find(PersonRow.class, person.value());
            if (row != null) {
                row.read(language);
            }
        });
        proofs.forget();
    }

    /** What was kept of roles and proofs is asked for anew. */
    void changed() {
        roles.clear();
        proofs.forget();
    }
}
