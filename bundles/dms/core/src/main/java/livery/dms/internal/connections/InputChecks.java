package livery.dms.internal.connections;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livery.dms.Adapter;
import livery.dms.Setting;
import livery.dms.Settings;
import livery.dms.internal.intake.Mapping;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** What a connection must look like before it is stored. */
final class InputChecks {

    private static final int LONGEST_NAME = 100;
    /** The settings that every connection has, whatever its adapter. */
    static final Set<String> COMMON = Set.of(Mapping.KIND, Mapping.SOURCE, Mapping.COLUMNS, Mapping.DATE_FORMATS);

    private static final Set<String> STATES = Set.of(ConnectionRow.ACTIVE, ConnectionRow.PAUSED);

    private final Adapters adapters;

    InputChecks(Adapters adapters) {
        this.adapters = adapters;
    }

    /**
     * Passes when the connection can be stored.
     *
     * @param known a version of the adapter that may be asked for although it is not there: the connection did so before
     * @throws Fault naming each field that is wrong
     */
    Adapter check(ConnectionInput input, @Nullable String known) {
        List<FieldFault> faults = new ArrayList<>();
        name(input, faults);
        return adapter(input, known, true, faults);
    }

    /** As {@link #check}, of what a connection is tried out with: it needs no name and no columns yet. */
    Adapter checkSettings(ConnectionInput input, @Nullable String known) {
        return adapter(input, known, false, new ArrayList<>());
    }

    /** Passes when a person can put a connection into the state. */
    static void checkState(String state) {
        if (!STATES.contains(state)) {
            throw Fault.invalid(new FieldFault("state", "dms.state.unknown"));
        }
    }

    private static void name(ConnectionInput input, List<FieldFault> faults) {
        if (input.name().isEmpty() || input.name().length() > LONGEST_NAME) {
            faults.add(new FieldFault("name", "platform.text.length", Map.of("least", 1, "most", LONGEST_NAME)));
        }
        if (!STATES.contains(input.state())) {
            faults.add(new FieldFault("state", "dms.state.unknown"));
        }
    }

    private Adapter adapter(ConnectionInput input, @Nullable String known, boolean complete, List<FieldFault> faults) {
        Optional<Adapter> adapter =
                adapters.find(input.adapter(), input.adapterVersion()).map(InstalledAdapter::adapter);
        if (adapter.isEmpty()) {
            faults.add(new FieldFault(
                    "adapter",
                    "dms.adapter.unknown",
                    Map.of(
                            "known",
                            String.join(
                                    ", ",
                                    adapters.all().stream()
                                            .map(one -> one.adapter().id())
                                            .toList()))));
        }
        adapter.ifPresent(found -> {
            version(input, known, faults);
            settings(found, input.settings(), complete, faults);
        });
        if (!faults.isEmpty() || adapter.isEmpty()) {
            throw Fault.invalid(faults);
        }
        return adapter.get();
    }

    private void version(ConnectionInput input, @Nullable String known, List<FieldFault> faults) {
        String asked = input.adapterVersion();
        List<String> there = adapters.versions(input.adapter()).stream()
                .map(InstalledAdapter::version)
                .toList();
        if (asked != null && !asked.equals(known) && !there.contains(asked)) {
            faults.add(new FieldFault(
                    "adapterVersion", "dms.adapter.version-unknown", Map.of("known", String.join(", ", there))));
        }
    }

    private static boolean isPath(String text) {
        try {
            return !Path.of(text).toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static void settings(
            Adapter adapter, Map<String, Object> values, boolean complete, List<FieldFault> faults) {
        List<FieldFault> found = new ArrayList<>(Limits.faults(values));
        if (found.isEmpty()) {
            closely(adapter, values, complete, found);
        }
        found.forEach(fault -> faults.add(new FieldFault(
                fault.field().isEmpty() ? "settings" : "settings." + fault.field(), fault.code(), fault.values())));
    }

    private static void closely(Adapter adapter, Map<String, Object> values, boolean complete, List<FieldFault> found) {
        Set<String> known = new HashSet<>(COMMON);
        for (Setting setting : adapter.settings()) {
            known.add(setting.name());
            value(setting, values.get(setting.name()), found);
        }
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> found.add(new FieldFault(
                        name,
                        "web.field.unknown",
                        Map.of(
                                "known",
                                String.join(", ", known.stream().sorted().toList())))));
        MappingChecks.check(values, complete, found);
        if (found.isEmpty()) {
            found.addAll(AdapterAnswers.faults(adapter, new Settings(values)));
        }
    }

    private static void value(Setting setting, @Nullable Object value, List<FieldFault> faults) {
        if (value == null || value.equals("")) {
            if (setting.required()) {
                faults.add(new FieldFault(setting.name(), "web.field.missing"));
            }
            return;
        }
        String wanted = switch (setting.type()) {
            case TEXT, FOLDER, SECRET -> value instanceof String ? "" : "text";
            case NUMBER -> value instanceof Number ? "" : "number";
            case FLAG -> value instanceof Boolean ? "" : "true, false";
            case TEXT_LIST -> texts(value) ? "" : "list";
        };
        if (!wanted.isEmpty()) {
            faults.add(new FieldFault(setting.name(), "web.field.type", Map.of("wanted", wanted)));
        } else if (setting.type() == Setting.Type.FOLDER && !isPath((String) value)) {
            faults.add(new FieldFault(setting.name(), "dms.folder.invalid"));
        } else if (!setting.choices().isEmpty() && !setting.choices().contains(value)) {
            faults.add(new FieldFault(
                    setting.name(), "dms.choice.unknown", Map.of("known", String.join(" ", setting.choices()))));
        }
    }

    static boolean texts(Object value) {
        return value instanceof List<?> list && list.stream().allMatch(one -> one instanceof String);
    }
}
