package livery.platform.internal.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.TenantId;
import livery.platform.Tenants;
import livery.platform.audit.Audit;
import livery.platform.settings.Setting;
import livery.platform.settings.SettingChange;
import livery.platform.settings.SettingSheet;
import livery.platform.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The settings of the modules that are installed, in the book of what places have set. */
@Component
public final class MariaDbSettings implements Settings {

    private final SettingBook book;
    private final Tenants tenants;
    private final InstalledSettings installed;
    private final Audit audit;

    @Activate
    public MariaDbSettings(
            @Reference SettingBook book,
            @Reference Tenants tenants,
            @Reference InstalledSettings installed,
            @Reference Audit audit) {
        this.book = book;
        this.tenants = tenants;
        this.installed = installed;
        this.audit = audit;
    }

    @Override
    public <T> T value(CallContext context, Setting<T> setting) {
        return book.value(context, setting);
    }

    @Override
    public SettingSheet show(CallContext context) {
        context.require(READ);
        return book.sheet(context, setable(here(context)));
    }

    private Place here(CallContext context) {
        return Place.chain(tenants, context).get(0);
    }

    private List<Setting<?>> setable(Place place) {
        return installed.all().stream()
                .filter(setting -> setableIn(place, setting))
                .toList();
    }

    private static boolean setableIn(Place place, Setting<?> setting) {
        return place.isGroup() || setting.scope() == Setting.Scope.STORE;
    }

    @Override
    public SettingSheet change(
            CallContext context, LongPredicate version, Map<String, ? extends @Nullable Object> values) {
        context.require(MANAGE);
        Place here = here(context);
        return book.change(context, version, setable(here), checked(here, values), this::record);
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
        Place here = here(context);
        if (installed.find(code).filter(setting -> setableIn(here, setting)).isEmpty()) {
            throw Fault.notFound("platform.setting.unknown");
        }
        return book.changes(context, code, after == null ? Long.MAX_VALUE : after, limit);
    }

    @Override
    public Optional<Setting<?>> find(String code) {
        return installed.find(code);
    }
}
