package livery.platform.internal.people;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import livery.platform.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sign-in with a password, sessions, keys and roles as rows of the group, with answers kept for a few seconds. */
@Component(service = {Identities.class, MariaDbIdentities.class})
public final class MariaDbIdentities implements Identities {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "sign-in");
    /** Of calls that no address is to blame for. */
    private static final String NO_ADDRESS = "";

    private final EntityStore store;
    private final UnitOfWork units;
    private final Settings settings;
    private final SignInGate gate;
    private final Proofs proofs;
    private final NewSessions sessions;
    private final Reach reach;

    @Activate
    public MariaDbIdentities(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Tenants tenants,
            @Reference MariaDbRoleBook book,
            @Reference Settings settings,
            @Reference Audit audit) {
        this.store = store;
        this.units = units;
        this.settings = settings;
        this.proofs = new Proofs(store, units, settings);
        this.gate = new SignInGate(InstantSource.system());
        this.sessions = new NewSessions(store, settings, audit);
        this.reach = new Reach(store, units, tenants, book);
    }

    @Override
    public Optional<String> signIn(String name, String password, String address, @Nullable String userAgent) {
        if (name.length() > MariaDbPeople.LONGEST || password.length() > MariaDbPeople.LONGEST) {
            return Optional.empty();
        }
        boolean alsoLinked = SignInSettings.of(settings, SignInSettings.PASSWORD_OF_LINKED);
        record Found(PersonRow row, boolean admitted) {}
        Optional<Found> person = units.call(
                GROUP,
                () -> store.session()
                        .createSelectionQuery("from PersonRow where name = :name", PersonRow.class)
                        .setParameter("name", name)
                        .uniqueResultOptional()
                        .map(row -> new Found(row, !row.suspended() && (alsoLinked || !linked(row.id())))));
        String hash = person.filter(Found::admitted)
                .map(found -> found.row().passwordHash())
                .orElse(null);
        // By person where there is one: a name is found in more spellings than one.
        String tried = person.map(found -> "person " + found.row().id()).orElse("name " + name);
        if (!gate.pass(tried, address, () -> Secrets.matches(password, hash))) {
            // Of names that nobody has nothing is kept, or whoever tries could fill the trail with them; but the
            // database has as much to do.
            person.ifPresentOrElse(
                    found -> sessions.told(found.row(), "platform.sign-in.refused", Map.of()),
                    () -> units.run(GROUP, sessions::sweep));
            return Optional.empty();
        }
        return units.call(GROUP, () -> sessions.openIfStill(person.orElseThrow().row(), address, userAgent));
    }

    private boolean linked(long person) {
        return store.session()
                        .createSelectionQuery("select count(*) from PersonLinkRow where personId = :person", Long.class)
                        .setParameter("person", person)
                        .getSingleResult()
                > 0;
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
        units.run(GROUP, () -> sessions.endedByItself(secret));
        proofs.forget();
    }

    @Override
    public Permissions permissions(PersonId person, TenantId tenant) {
        return reach.permissions(person, tenant);
    }

    @Override
    public Permissions permissions(Identity who, TenantId tenant) {
        return reach.permissions(who, tenant);
    }

    @Override
    public List<Tenant> stores(PersonId person, @Nullable TenantId after, int limit) {
        return reach.stores(person, after, limit);
    }

    @Override
    public List<Tenant> stores(Identity who, String typed, @Nullable TenantId after, int limit) {
        return reach.stores(who, typed, after, limit);
    }

    @Override
    public Optional<Tenant> store(Identity who, TenantId id) {
        return reach.store(who, id);
    }

    @Override
    public void useLanguage(PersonId person, String language) {
        units.run(GROUP, () -> {
            PersonRow row = store.session().find(PersonRow.class, person.value());
            if (row != null && !row.language().equals(language)) {
                row.read(language);
                sessions.told(row, "platform.person.language", Map.of("language", language));
            }
        });
        proofs.forget();
    }

    /** What was kept of roles and proofs is asked for anew. */
    void changed() {
        reach.forget();
        proofs.forget();
    }
}
