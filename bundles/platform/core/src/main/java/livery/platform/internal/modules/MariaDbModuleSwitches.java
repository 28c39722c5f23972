package livery.platform.internal.modules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.TenantState;
import livery.platform.Tenants;
import livery.platform.Texts;
import livery.platform.audit.Audit;
import livery.platform.internal.settings.SettingBook;
import livery.platform.jobs.Jobs;
import livery.platform.modules.ModuleSheet;
import livery.platform.modules.ModuleSwitches;
import livery.platform.settings.Setting;
import livery.platform.settings.SettingSheet;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps switches where settings are kept, and has a job tell the modules. */
@Component
public final class MariaDbModuleSwitches implements ModuleSwitches {

    private final EntityStore store;
    private final UnitOfWork units;
    private final SettingBook book;
    private final InstalledModules installed;
    private final Tenants tenants;
    private final Jobs jobs;
    private final Audit audit;
    private final Texts texts;

    @Activate
    public MariaDbModuleSwitches(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference SettingBook book,
            @Reference InstalledModules installed,
            @Reference Tenants tenants,
            @Reference Jobs jobs,
            @Reference Audit audit,
            @Reference Texts texts) {
        this.store = store;
        this.units = units;
        this.book = book;
        this.installed = installed;
        this.tenants = tenants;
        this.jobs = jobs;
        this.audit = audit;
        this.texts = texts;
    }

    @Override
    public ModuleSheet show(CallContext context) {
        context.require(READ);
        Map<String, InstalledModule> all = installed.all();
        return sheet(context, all, book.sheet(context, switches(all)));
    }

    private static List<Setting<?>> switches(Map<String, InstalledModule> all) {
        List<Setting<?>> switches = new ArrayList<>();
        all.keySet().forEach(id -> switches.add(InstalledModule.switchOf(id)));
        return switches;
    }

    private ModuleSheet sheet(CallContext context, Map<String, InstalledModule> all, SettingSheet switches) {
        Map<String, SettingSheet.Entry> byModule = byModule(switches);
        Map<String, Boolean> on = new HashMap<>();
        byModule.forEach((id, entry) -> on.put(id, (Boolean) entry.value()));
        List<ModuleSheet.Entry> entries = all.values().stream()
                .map(module ->
                        entry(module, Objects.requireNonNull(byModule.get(module.id())), serves(all, on, module.id())))
                .toList();
        return new ModuleSheet(entries, stores(context), switches.version());
    }

    private static Map<String, SettingSheet.Entry> byModule(SettingSheet switches) {
        return switches.entries().stream()
                .collect(Collectors.toMap(
                        entry -> InstalledModule.ofSwitch(entry.setting().code()), entry -> entry));
    }

    private static boolean serves(Map<String, InstalledModule> all, Map<String, Boolean> on, String module) {
        return InstalledModules.withNeeds(all, module).stream().allMatch(one -> on.getOrDefault(one, true));
    }

    private static ModuleSheet.Entry entry(InstalledModule module, SettingSheet.Entry entry, boolean serves) {
        return new ModuleSheet.Entry(
                module.id(),
                module.name(),
                module.needs(),
                serves,
                (Boolean) entry.value(),
                entry.origin(),
                (Boolean) entry.own(),
                (Boolean) entry.inherited(),
                entry.inheritedFrom());
    }

    /** How many stores the place of the call stands for, without those that are erased or archived. */
    private long stores(CallContext context) {
        TenantId place = context.tenant();
        boolean group = place.equals(TenantId.GROUP);
        if (!group && tenants.find(place).map(Tenant::kind).orElse(TenantKind.STORE) == TenantKind.STORE) {
            return 1;
        }
        return units.apart(CallContext.system(TenantId.GROUP, context.cause()), () -> {
            var query = store.session()
                    .createSelectionQuery(
                            "select count(*) from TenantRow where kind = :kind and state in :states"
                                    + (group ? "" : " and brandId = :brand"),
                            Long.class)
                    .setParameter("kind", TenantKind.STORE)
                    .setParameter("states", Set.of(TenantState.ACTIVE, TenantState.SUSPENDED));
            if (!group) {
                query.setParameter("brand", place.value());
            }
            return query.getSingleResult();
        });
    }

    @Override
    public ModuleSheet change(
            CallContext context, LongPredicate version, Map<String, ? extends @Nullable Boolean> switches) {
        context.require(SWITCH);
        Map<String, InstalledModule> all = installed.all();
        List<FieldFault> unknown = switches.keySet().stream()
                .filter(id -> !all.containsKey(id))
                .map(id -> new FieldFault(id, "platform.module.unknown"))
                .toList();
        if (!unknown.isEmpty()) {
            throw Fault.invalid(unknown);
        }
        SettingSheet now = book.sheet(context, switches(all));
        if (!version.test(now.version())) {
            // Sooner than what is wrong with it: it may be right for what is stored.
            throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
        }
        new NeedChecks(all, texts, context.locale()).check(byModule(now), switches);
        Map<String, @Nullable Object> values = new TreeMap<>();
        switches.forEach((id, on) -> values.put(InstalledModule.switchOf(id).code(), on));
        SettingSheet changed = units.call(rows(context), () -> {
            Set<String> switched = new TreeSet<>();
            SettingSheet after =
                    book.change(context, version, switches(all), values, (call, place, code, before, wanted) -> {
                        switched.add(InstalledModule.ofSwitch(code));
                        record(call, place, code, before, wanted);
                    });
            if (!switched.isEmpty()) {
                Set<String> concerned = new TreeSet<>(switched);
                switched.forEach(one -> concerned.addAll(InstalledModules.needing(all, one)));
                jobs.start(rows(context), TellSwitched.of(context.tenant(), concerned));
            }
            return after;
        });
        return sheet(context, all, changed);
    }

    /** The same call in the tenant that has the rows: a store itself, or the group for its brands too. */
    private CallContext rows(CallContext context) {
        boolean brand = tenants.find(context.tenant())
                .filter(found -> found.kind() == TenantKind.BRAND)
                .isPresent();
        return brand
                ? new CallContext(
                        TenantId.GROUP, context.person(), context.permissions(), context.locale(), context.cause())
                : context;
    }

    private void record(
            CallContext context, TenantId place, String code, @Nullable Object before, @Nullable Object after) {
        Map<String, Object> details = new HashMap<>();
        details.put("place", place.toString());
        if (before != null) {
            details.put("before", before);
        }
        if (after != null) {
            details.put("after", after);
        }
        audit.record(
                context,
                after == null
                        ? "platform.module.switch-reset"
                        : Boolean.TRUE.equals(after) ? "platform.module.switched-on" : "platform.module.switched-off",
                new Audit.Subject("module", InstalledModule.ofSwitch(code)),
                details);
    }
}
