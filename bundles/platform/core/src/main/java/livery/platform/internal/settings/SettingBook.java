package livery.platform.internal.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.Tenants;
import livery.platform.internal.cache.ShortMemory;
import livery.platform.settings.Setting;
import livery.platform.settings.SettingChange;
import livery.platform.settings.SettingSheet;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What places have set, as rows of theirs; what was read is kept for a few seconds. Knows nothing of permissions, and of
 * settings only what it is told: whoever has some of a sort asks and records in their own words.
 */
@Component(service = SettingBook.class)
public final class SettingBook {

    private final SettingRows rows;
    private final UnitOfWork units;
    private final Tenants tenants;
    /** Those of the group and all its brands are one answer, a store's another. */
    private final ShortMemory<TenantId, Map<TenantId, Map<String, Object>>> known;

    /** Hears of a change of a setting, in the tenant whose rows it is in. */
    @FunctionalInterface
    public interface Told {
        /**
         * The value is another now.
         *
         * @param place the group, brand or store in which it was set
         */
        void of(CallContext context, TenantId place, String code, @Nullable Object before, @Nullable Object after);
    }

    @Activate
    public SettingBook(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Tenants tenants) {
        this(store, units, tenants, new ShortMemory<>());
    }

    /** @param known keeps what was read */
    public SettingBook(
            EntityStore store,
            UnitOfWork units,
            Tenants tenants,
            ShortMemory<TenantId, Map<TenantId, Map<String, Object>>> known) {
        this.known = known;
        this.rows = new SettingRows(store);
        this.units = units;
        this.tenants = tenants;
    }

    /** The value that holds in the place of the call. */
    public <T> T value(CallContext context, Setting<T> setting) {
        return value(context, setting, place -> known(context, place));
    }

    /** Where the value that holds in the place of the call comes from. */
    public SettingSheet.Origin origin(CallContext context, Setting<?> setting) {
        return Level.nearest(setting, Place.chain(tenants, context), place -> known(context, place))
                .origin();
    }

    /** As {@link #value}, but as they are stored at this moment. */
    public Map<String, Object> valuesNow(CallContext context, Collection<? extends Setting<?>> settings) {
        List<Place> chain = Place.chain(tenants, context);
        Function<Place, Map<String, Object>> read = read(context, chain);
        return settings.stream()
                .collect(Collectors.toMap(
                        Setting::code,
                        setting -> Level.nearest(setting, chain, read).value()));
    }

    private <T> T value(CallContext context, Setting<T> setting, Function<Place, Map<String, Object>> values) {
        return setting.type()
                .read(Level.nearest(setting, Place.chain(tenants, context), values)
                        .value());
    }

    private Map<String, Object> known(CallContext context, Place place) {
        return known.get(
                        place.rows(),
                        () -> Optional.of(units.apart(place.context(context), () -> rows.all(place.rows()))))
                .map(all -> all.getOrDefault(place.id(), Map.of()))
                .orElse(Map.of());
    }

    /** All of these settings in the place of the call. */
    public SettingSheet sheet(CallContext context, List<Setting<?>> settings) {
        List<Place> chain = Place.chain(tenants, context);
        Place here = chain.get(0);
        return units.call(here.context(context), () -> sheet(context, chain, settings, rows.version(here)));
    }

    private SettingSheet sheet(CallContext context, List<Place> chain, List<Setting<?>> settings, long version) {
        Function<Place, Map<String, Object>> read = read(context, chain);
        return new SettingSheet(
                settings.stream()
                        .map(setting -> Level.entry(setting, chain, read))
                        .toList(),
                version);
    }

    /** Read anew, not from memory: whoever has just changed something wants to see it, on whichever node. */
    private Function<Place, Map<String, Object>> read(CallContext context, List<Place> chain) {
        Map<TenantId, Map<TenantId, Map<String, Object>>> read = new HashMap<>();
        for (Place place : chain) {
            read.computeIfAbsent(place.rows(), tenant -> units.apart(place.context(context), () -> rows.all(tenant)));
        }
        return place -> Objects.requireNonNull(read.get(place.rows())).getOrDefault(place.id(), Map.of());
    }

    /**
     * Sets some in the place of the call, all or none.
     *
     * @param version whether the change is meant for the sheet of this version
     * @param settings all of the sort, for the sheet that is returned
     * @param values in the one form in which they are kept; null gives up the place's own
     * @param told of each value that is another now, in the same unit of work
     * @throws Fault when the version is another
     */
    public SettingSheet change(
            CallContext context,
            LongPredicate version,
            List<Setting<?>> settings,
            Map<String, ? extends @Nullable Object> values,
            Told told) {
        List<Place> chain = Place.chain(tenants, context);
        Place here = chain.get(0);
        return units.call(here.context(context), () -> {
            long stored = rows.lockedVersion(here);
            if (!version.test(stored)) {
                throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
            }
            Map<String, Object> own = own(here, settings);
            Map<String, @Nullable Object> wanted = new TreeMap<>(values);
            wanted.keySet().removeIf(code -> Objects.equals(wanted.get(code), own.get(code)));
            if (wanted.isEmpty()) {
                return sheet(context, chain, settings, stored);
            }
            write(here, wanted);
            rows.nextVersion(here);
            wanted.forEach((code, value) -> {
                Object before = own.get(code);
                rows.note(here, code, new SettingChange(0, Instant.now(), context.person(), before, value));
                told.of(here.context(context), here.id(), code, before, value);
            });
            units.afterCommit(known::clear);
            return sheet(context, chain, settings, stored + 1);
        });
    }

    private Map<String, Object> own(Place here, List<Setting<?>> settings) {
        Map<String, Object> own = new HashMap<>(rows.all(here.rows()).getOrDefault(here.id(), Map.of()));
        for (Setting<?> setting : settings) {
            own.computeIfPresent(
                    setting.code(),
                    (code, value) -> setting.type().fault(code, value).isEmpty() ? Level.kept(setting, value) : value);
        }
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

    /** Changes of a setting in the place of the call, the newest first. */
    List<SettingChange> changes(CallContext context, String code, long before, int limit) {
        Place here = Place.chain(tenants, context).get(0);
        return units.call(here.context(context), () -> rows.changes(here, code, before, limit));
    }
}
