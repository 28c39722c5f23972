package livery.platform.internal.modules;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.Tenants;
import livery.platform.Texts;
import livery.platform.internal.settings.SettingBook;
import livery.platform.modules.Modules;
import livery.platform.settings.Setting;
import livery.platform.settings.SettingSheet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the switches where settings are kept. */
@Component
public final class SwitchedModules implements Modules {

    private final SettingBook book;
    private final InstalledModules installed;
    private final Tenants tenants;
    private final Texts texts;

    @Activate
    public SwitchedModules(
            @Reference SettingBook book,
            @Reference InstalledModules installed,
            @Reference Tenants tenants,
            @Reference Texts texts) {
        this.book = book;
        this.installed = installed;
        this.tenants = tenants;
        this.texts = texts;
    }

    @Override
    public Optional<String> of(Class<?> part) {
        return installed.owner(part);
    }

    @Override
    public boolean serves(TenantId tenant, Class<?> part) {
        return installed
                .owner(part)
                .flatMap(module -> firstOff(context(tenant), installed.all(), module))
                .isEmpty();
    }

    @Override
    public boolean servesNow(TenantId tenant, Class<?> part) {
        Optional<String> module = installed.owner(part);
        return module.isEmpty()
                || unknown(tenant)
                || !book.valuesNow(context(tenant), switches(InstalledModules.withNeeds(installed.all(), module.get())))
                        .containsValue(false);
    }

    @Override
    public boolean canary(Class<?> part) {
        return InstalledModules.canary(part);
    }

    private static List<Setting<Boolean>> switches(Collection<String> modules) {
        return modules.stream().map(InstalledModule::switchOf).toList();
    }

    @Override
    public void require(CallContext context, Class<?> part) {
        Map<String, InstalledModule> all = installed.all();
        installed
                .owner(part)
                .ifPresent(module -> firstOff(context, all, module).ifPresent(off -> {
                    throw refusal(context, all, module, off);
                }));
    }

    private Fault refusal(CallContext context, Map<String, InstalledModule> all, String module, String off) {
        Locale locale = context.locale();
        String place = texts.text(
                "platform.module.off.in-" + word(book.origin(context, InstalledModule.switchOf(off))),
                Map.of(),
                locale);
        String where = module.equals(off)
                ? place
                : texts.text(
                        "platform.module.off.for-need",
                        Map.of("need", name(texts, all, off, locale), "where", place),
                        locale);
        return Fault.of(
                Fault.Kind.NOT_FOUND,
                "platform.module.off",
                Map.of("module", name(texts, all, module, locale), "where", where));
    }

    private static String word(SettingSheet.Origin origin) {
        return origin.name().toLowerCase(Locale.ROOT);
    }

    /** What a module is called; its id where nobody says. */
    static String name(Texts texts, Map<String, InstalledModule> all, String module, Locale locale) {
        InstalledModule known = all.get(module);
        String code = known == null ? InstalledModule.standardName(module) : known.name();
        String name = texts.text(code, Map.of(), locale);
        return name.equals(code) ? module : name;
    }

    @Override
    public Set<String> off(TenantId tenant) {
        Map<String, InstalledModule> all = installed.all();
        return all.keySet().stream()
                .filter(module -> firstOff(context(tenant), all, module).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The module itself when it is off, or else one that it needs and that is. */
    private Optional<String> firstOff(CallContext context, Map<String, InstalledModule> all, String module) {
        return unknown(context.tenant())
                ? Optional.empty()
                : InstalledModules.withNeeds(all, module).stream()
                        .filter(one -> !book.value(context, InstalledModule.switchOf(one)))
                        .findFirst();
    }

    private boolean unknown(TenantId tenant) {
        return !tenant.equals(TenantId.GROUP) && tenants.find(tenant).isEmpty();
    }

    private static CallContext context(TenantId tenant) {
        return CallContext.system(tenant, "modules");
    }
}
