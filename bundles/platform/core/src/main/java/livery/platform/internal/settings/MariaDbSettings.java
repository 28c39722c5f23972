package livery.platform.internal.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.TenantId;
import livery.platform.Tenants;
import livery.platform.audit.Audit;
import livery.platform.internal.cache.ShortMemory;
import livery.platform.settings.Setting;
import livery.platform.settings.SettingChange;
import livery.platform.settings.SettingSheet;
import livery.platform.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Settings as rows of their places; what was read is kept for a few seconds. */
@Component
public final class MariaDbSettings implements Settings {

    private final SettingRows rows;
    private final UnitOfWork units;
    private final Tenants tenants;
    private final InstalledSettings installed;
    private final Audit audit;
    /** Those of the group and all its brands are one answer, a store's another. */
    private final ShortMemory<TenantId, Map<TenantId, Map<String, Object>>> known = new ShortMemory<>();

    @Activate
    public MariaDbSettings(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Tenants tenants,
            @Reference InstalledSettings installed,
            @Reference Audit audit) {
        this.rows = new SettingRows(store);
        this.units = units;
        this.tenants = tenants;
        this.installed = installed;
        this.audit = audit;
    }

    @Override
    public <T> T value(CallContext context, Setting<T> setting) {
        List<Place> chain = Place.chain(tenants, context);
        Level level = Level.nearest(setting, chain, place -> known(context, place));
        return setting.type().read(level.value());
    }

    private Map<String, Object> known(CallContext context, Place place) {
        return known.get(
                        place.rows(),
                        () -> Optional.of(units.apart(place.context(context), () -> rows.all(place.rows()))))
                .map(all -> all.getOrDefault(place.id(), Map.of()))
                .orElse(Map.of());
    }

    @Override
    public SettingSheet show(CallContext context) {
        context.require(READ);
        List<Place> chain = Place.chain(tenants, context);
        Place here = chain.get(0);
        return units.call(here.context(context), () -> sheet(context, chain, rows.version(here)));
    }

    /** Read anew, not from memory: whoever has just changed something wants to see it, on whichever node. */
    private SettingSheet sheet(CallContext context, List<Place> chain, long version) {
        Map<TenantId, Map<TenantId, Map<String, Object>>> read = new HashMap<>();
        for (Place place : chain) {
            read.computeIfAbsent(place.rows(), tenant -> units.apart(place.context(context), () -> rows.all(tenant)));
        }
        Place here = chain.get(0);
        List<SettingSheet.Entry> entries = installed.all().stream()
                .filter(setting -> setableIn(here, setting))
                .map(setting -> Level.entry(
                        setting,
                        chain,
                        place -> Objects.requireNonNull(read.get(place.rows())).getOrDefault(place.id(), Map.of())))
                .toList();
        return new SettingSheet(entries, version);
    }

    private static boolean setableIn(Place place, Setting<?> setting) {
        return place.isGroup() || setting.scope() == Setting.Scope.STORE;
    }

    @Override
    public SettingSheet change(
            CallContext context, LongPredicate version, Map<String, ? extends @Nullable Object> values) {
        context.require(MANAGE);
        List<Place> chain = Place.chain(tenants, context);
        Place here = chain.get(0);
        Map<String, @Nullable Object> wanted = checked(here, values);
        return units.call(here.context(context), () -> {
            long stored = rows.lockedVersion(here);
            if (!version.test(stored)) {
                throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
            }
            Map<String, Object> own = own(here);
            wanted.keySet().removeIf(code -> Objects.equals(wanted.get(code), own.get(code)));
            if (wanted.isEmpty()) {
                return sheet(context, chain, stored);
            }
            write(here, wanted);
            rows.nextVersion(here);
            wanted.forEach((code, value) -> told(context, here, code, own.get(code), value));
            units.afterCommit(known::clear);
            return sheet(context, chain, stored + 1);
        });
    }

    private Map<String, Object> own(Place here) {
        Map<String, Object> own = new HashMap<>(rows.all(here.rows()).getOrDefault(here.id(), Map.of()));
        own.replaceAll((code, value) -> installed
                .find(code)
                .filter(setting -> setting.type().fault(code, value).isEmpty())
                .map(setting -> Level.kept(setting, value))
                .orElse(value));
        return own;
    }

    private void write(Place here, Map<String, @Nullable Object> wanted) {
        Map<String, Object> set = new TreeMap<>();
        List<String> reset = new ArrayList<>();
        wanted.forEach((code, value) -> {
            if (value == null) {
                reset.add(code);
            } else {
                set.put(code, value);
            }
        });
        rows.put(here, set);
        rows.remove(here, reset);
    }

    private void told(CallContext context, Place here, String code, @Nullable Object before, @Nullable Object after) {
        SettingChange change = new SettingChange(0, Instant.now(), context.person(), before, after);
        rows.note(here, code, change);
        Map<String, Object> details = new TreeMap<>();
        details.put("place", here.id().toString());
        if (before != null) {
            details.put("before", before);
        }
        if (after != null) {
            details.put("after", after);
        }
        audit.record(
                here.context(context),
                after == null ? "platform.setting.reset" : "platform.setting.changed",
                new Audit.Subject("setting", code),
                details);
    }

    /** The values in the one form in which they are kept, so that equal ones are equal; or all that is wrong. */
    private Map<String, @Nullable Object> checked(Place here, Map<String, ? extends @Nullable Object> values) {
        List<FieldFault> faults = new ArrayList<>();
        Map<String, @Nullable Object> checked = new TreeMap<>();
        values.forEach((code, value) -> {
            Setting<?> setting = installed.find(code).orElse(null);
            if (setting == null) {
                faults.add(new FieldFault(code, "platform.setting.unknown"));
            } else if (!setableIn(here, setting)) {
                faults.add(new FieldFault(code, "platform.setting.group-only"));
            } else if (value == null) {
                checked.put(code, null);
            } else {
                setting.type()
                        .fault(code, value)
                        .ifPresentOrElse(faults::add, () -> checked.put(code, Level.kept(setting, value)));
            }
        });
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults);
        }
        return checked;
    }

    @Override
    public List<SettingChange> changes(CallContext context, String code, @Nullable Long after, int limit) {
        context.require(READ);
        Place here = Place.chain(tenants, context).get(0);
        if (installed.find(code).filter(setting -> setableIn(here, setting)).isEmpty()) {
            throw Fault.notFound("platform.setting.unknown");
        }
        long before = after == null ? Long.MAX_VALUE : after;
        return units.call(here.context(context), () -> rows.changes(here, code, before, limit));
    }

    @Override
    public Optional<Setting<?>> find(String code) {
        return installed.find(code);
    }
}
