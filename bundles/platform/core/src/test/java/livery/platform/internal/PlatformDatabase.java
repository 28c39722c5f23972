package livery.platform.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import livery.data.EntityModule;
import livery.data.EntityStore;
import livery.data.Standalone;
import livery.data.TenantTables;
import livery.data.UnitOfWork;
import livery.database.StoredRows;
import livery.platform.CallContext;
import livery.platform.NewTenant;
import livery.platform.PersonId;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.internal.audit.MariaDbAudit;
import livery.platform.internal.cache.ShortMemory;
import livery.platform.internal.calendar.MariaDbCalendars;
import livery.platform.internal.modules.InstalledModule;
import livery.platform.internal.modules.InstalledModules;
import livery.platform.internal.modules.MariaDbModuleSwitches;
import livery.platform.internal.modules.SwitchedModules;
import livery.platform.internal.people.ArgonPasswords;
import livery.platform.internal.people.Grants;
import livery.platform.internal.people.MariaDbApiKeys;
import livery.platform.internal.people.MariaDbIdentities;
import livery.platform.internal.people.MariaDbLinkedPeople;
import livery.platform.internal.people.MariaDbPeople;
import livery.platform.internal.people.MariaDbRoleBook;
import livery.platform.internal.people.MariaDbSessions;
import livery.platform.internal.people.SignInSettings;
import livery.platform.internal.settings.InstalledSettings;
import livery.platform.internal.settings.MariaDbSettings;
import livery.platform.internal.settings.RetentionSettings;
import livery.platform.internal.settings.SettingBook;
import livery.platform.internal.tenants.MariaDbTenants;
import livery.platform.jobs.Jobs;
import livery.platform.people.ApiKeys;

/** An installation of one test: its group, and what the test adds. */
public final class PlatformDatabase implements AutoCloseable {

    public static final CallContext GROUP = CallContext.system(TenantId.GROUP, "test");

    private final OpenedDatabase opened = OpenedDatabase.take();
    private final StoredRows rows = opened.rows();
    private final Standalone data = opened.data();
    private final EntityStore store = opened.store();
    private final MariaDbTenants tenants;
    private final InstalledSettings installed = new InstalledSettings();
    private final Map<Class<?>, String> owners = new ConcurrentHashMap<>();
    private final InstalledModules installedModules = new InstalledModules(
            part -> Optional.ofNullable(owners.get(part)),
            new InstalledModule("criteria", "criteria.module", Set.of()),
            new InstalledModule("crm", "crm.module", Set.of("criteria")),
            new InstalledModule("dms", "dms.module", Set.of("crm")));
    private final SettingBook book;
    private final SwitchedModules modules;
    private final MariaDbSettings settings;
    private final MariaDbIdentities identities;
    private final MariaDbPeople people;
    private final MariaDbRoleBook roles;
    private final MariaDbApiKeys keys;
    private final MariaDbSessions sessions;
    private final ArgonPasswords passwords;
    private final MariaDbAudit audit;

    public PlatformDatabase() {
        audit = new MariaDbAudit(store, units());
        tenants = new MariaDbTenants(store, units(), audit);
        installed.add(new SignInSettings());
        installed.add(new RetentionSettings());
        book = new SettingBook(store, units(), tenants);
        settings = new MariaDbSettings(book, tenants, installed, audit);
        modules = modules(book);
        roles = new MariaDbRoleBook(store, units(), audit);
        identities = identities(roles);
        Grants grants = new Grants(store, tenants, roles);
        people = new MariaDbPeople(store, units(), grants, identities, settings, audit);
        keys = new MariaDbApiKeys(store, units(), grants, identities, audit);
        sessions = new MariaDbSessions(store, units(), grants, identities, settings, audit);
        passwords = new ArgonPasswords(units(), grants, sessions, identities, settings, audit);
    }

    /** With its group, a brand {@code dongfeng} and nothing else. */
    public static PlatformDatabase withGroup() {
        PlatformDatabase platform = new PlatformDatabase();
        platform.tenants.create(
                GROUP, new NewTenant(TenantKind.GROUP, "group", "Group", null, "CN", "Asia/Shanghai", "CNY"));
        platform.tenants.create(
                GROUP, new NewTenant(TenantKind.BRAND, "dongfeng", "东风", null, "CN", "Asia/Shanghai", "CNY"));
        return platform;
    }

    /** Adds a store of the brand {@code dongfeng}. */
    public Tenant store(String code) {
        return store(code, "dongfeng");
    }

    /** Adds a store, and its brand if that is not there. */
    public Tenant store(String code, String brand) {
        if (tenants.byCode(brand).isEmpty()) {
            tenants.create(GROUP, new NewTenant(TenantKind.BRAND, brand, brand, null, "CN", "Asia/Shanghai", "CNY"));
        }
        return tenants.create(
                GROUP, new NewTenant(TenantKind.STORE, code, "店 " + code, brand, "CN", "Asia/Shanghai", "CNY"));
    }

    public UnitOfWork units() {
        return data.units();
    }

    public MariaDbTenants tenants() {
        return tenants;
    }

    /** As another node has them: nothing kept in memory yet. */
    public MariaDbTenants freshTenants() {
        return new MariaDbTenants(store, units(), audit);
    }

    /** Those whose answers kept in memory follow what {@link #people} changes. */
    public MariaDbIdentities known() {
        return identities;
    }

    /** As another node has them: nothing kept in memory yet. */
    public MariaDbIdentities identities() {
        return identities(new MariaDbRoleBook(store, units(), audit));
    }

    /** As another node has them, with tenants of its own. */
    public MariaDbIdentities identities(MariaDbTenants fresh) {
        return new MariaDbIdentities(
                store, units(), fresh, new MariaDbRoleBook(store, units(), audit), settings, audit);
    }

    private MariaDbIdentities identities(MariaDbRoleBook book) {
        return new MariaDbIdentities(store, units(), tenants, book, settings, audit);
    }

    public MariaDbSettings settings() {
        return settings;
    }

    /** As another node has them: nothing kept in memory yet. */
    public MariaDbSettings freshSettings() {
        return new MariaDbSettings(new SettingBook(store, units(), tenants), tenants, installed, audit);
    }

    /** Those of three modules, each of which needs the one before: {@code criteria}, {@code crm} and {@code dms}. */
    public SwitchedModules modules() {
        return modules;
    }

    /** As another node has them: nothing kept in memory yet, and what it reads for longer than a test takes. */
    public SwitchedModules freshModules() {
        return modules(new SettingBook(store, units(), tenants, new ShortMemory<>(Duration.ofHours(1))));
    }

    private SwitchedModules modules(SettingBook where) {
        return new SwitchedModules(where, installedModules, tenants, (code, values, locale) -> code);
    }

    /** What {@link #modules} knows of at once. */
    public MariaDbModuleSwitches switches(Jobs jobs) {
        return new MariaDbModuleSwitches(
                store, units(), book, installedModules, tenants, jobs, audit, (code, values, locale) -> code);
    }

    /** Says that a class is a part of a module. */
    public void part(Class<?> part, String module) {
        owners.put(part, module);
    }

    /** As another node has them: nothing kept in memory yet. */
    public MariaDbCalendars calendars() {
        return new MariaDbCalendars(store, units(), tenants, audit);
    }

    /** Where modules that come and go have their settings. */
    public InstalledSettings installedSettings() {
        return installed;
    }

    /** People with an issuer; what {@link #known} keeps in memory follows what these change. */
    public MariaDbLinkedPeople linked() {
        return new MariaDbLinkedPeople(store, units(), tenants, roles, identities, settings, audit);
    }

    public MariaDbApiKeys keys() {
        return keys;
    }

    /** The secret of a new key for all that the person may do. */
    public String key(PersonId person, String name) {
        return keys.add(GROUP, person, ApiKeys.NewKey.unlimited(name)).secret();
    }

    public MariaDbSessions sessions() {
        return sessions;
    }

    public ArgonPasswords passwords() {
        return passwords;
    }

    public MariaDbRoleBook roles() {
        return roles;
    }

    public MariaDbAudit audit() {
        return audit;
    }

    /** What was recorded of a subject, the oldest first. */
    public List<String> audited(String kind) {
        return rows.texts("select action from platform_audit where subject_kind = '" + kind + "' order by id");
    }

    public TenantTables tables() {
        return data.tables();
    }

    /** Opens the rows of a module that is installed beside the platform. */
    public EntityStore install(EntityModule module) {
        return data.store(module);
    }

    public EntityStore entities() {
        return store;
    }

    public MariaDbPeople people() {
        return people;
    }

    public StoredRows rows() {
        return rows;
    }

    @Override
    public void close() {
        opened.giveBack();
    }
}
