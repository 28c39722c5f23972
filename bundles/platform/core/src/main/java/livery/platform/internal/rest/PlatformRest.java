package livery.platform.internal.rest;

import java.util.Set;
import livery.platform.Identities;
import livery.platform.Tenants;
import livery.platform.Texts;
import livery.platform.audit.AuditTrail;
import livery.platform.calendar.Calendars;
import livery.platform.encryption.Encryption;
import livery.platform.facts.FactSubscriptions;
import livery.platform.facts.ParkedFacts;
import livery.platform.internal.people.InstalledPermissions;
import livery.platform.internal.people.PersonNames;
import livery.platform.internal.tenants.Places;
import livery.platform.jobs.Jobs;
import livery.platform.modules.ModuleSwitches;
import livery.platform.modules.Modules;
import livery.platform.nodes.Nodes;
import livery.platform.people.ApiKeys;
import livery.platform.people.Passwords;
import livery.platform.people.People;
import livery.platform.people.RoleBook;
import livery.platform.people.Sessions;
import livery.platform.settings.Settings;
import livery.platform.tenants.TenantLifecycle;
import livery.web.RestModule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The platform's resources. */
@Component
public final class PlatformRest implements RestModule {

    private final Set<Object> resources;

    @Activate
    public PlatformRest(
            @Reference Tenants tenants,
            @Reference TenantLifecycle lifecycle,
            @Reference Identities identities,
            @Reference People people,
            @Reference Places places,
            @Reference AuditTrail trail,
            @Reference PersonNames names,
            @Reference ParkedFacts parkedFacts,
            @Reference InstalledPermissions permissions,
            @Reference RoleBook roles,
            @Reference Passwords passwords,
            @Reference ApiKeys keys,
            @Reference Sessions sessions,
            @Reference FactSubscriptions subscriptions,
            @Reference Jobs jobs,
            @Reference Nodes nodes,
            @Reference Settings settings,
            @Reference ModuleSwitches switches,
            @Reference Modules modules,
            @Reference Calendars calendars,
            @Reference Encryption encryption,
            @Reference Texts texts) {
        ParkedFactPages parked = new ParkedFactPages(parkedFacts);
        AuditPages audit = new AuditPages(trail, names, tenants);
        SubscriptionPages subscriptionPages = new SubscriptionPages(subscriptions);
        JobPages jobPages = new JobPages(jobs, names, texts);
        SettingPages settingPages = new SettingPages(settings, names, texts);
        ModulePages modulePages = new ModulePages(switches, modules, texts);
        this.resources = Set.of(
                new StoreCalendarResource(calendars, tenants),
                new HolidaysResource(calendars),
                new BrandsResource(tenants),
                new StoreSettingsResource(settingPages),
                new GroupSettingsResource(settingPages),
                new BrandSettingsResource(settingPages, tenants),
                new StoreModulesResource(modulePages),
                new GroupModulesResource(modulePages),
                new BrandModulesResource(modulePages, tenants),
                new TenantsResource(lifecycle, identities),
                new ManagedTenantsResource(lifecycle, tenants, jobPages),
                new PeopleResource(people, passwords, settings),
                new PlacesResource(places, people),
                new KeysResource(keys),
                new EncryptionResource(encryption, texts),
                new OwnPasswordResource(passwords),
                new OwnSessionsResource(sessions),
                new PeoplesSessionsResource(sessions),
                new PermissionsResource(permissions, texts),
                new RolesResource(roles, texts),
                new StoreAuditResource(audit),
                new GroupAuditResource(audit),
                new StoreParkedFactsResource(parked),
                new GroupParkedFactsResource(parked),
                new StoreSubscriptionsResource(subscriptionPages),
                new GroupSubscriptionsResource(subscriptionPages),
                new StoreJobsResource(jobPages),
                new GroupJobsResource(jobPages),
                new NodesResource(nodes));
    }

    @Override
    public String name() {
        return "platform";
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }
}
