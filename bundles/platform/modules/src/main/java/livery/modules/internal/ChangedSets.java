package livery.modules.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.archive.ModuleArchive;
import livery.modules.internal.node.Wanted;
import livery.modules.internal.store.ArchiveFiles;
import livery.modules.internal.store.SetTable;
import livery.modules.internal.store.StoredSet;
import livery.platform.Fault;
import livery.platform.deploy.Change;
import livery.platform.deploy.Deployment;
import livery.platform.deploy.Sentence;
import livery.platform.modules.Modules;

/** What a set becomes by a change. Everything here belongs inside a unit of work of the group. */
final class ChangedSets {

    private static final String ENABLED = "modules.set.enabled";

    private final SetTable sets;
    private final ArchiveFiles files;

    ChangedSets(SetTable sets, ArchiveFiles files) {
        this.sets = sets;
        this.files = files;
    }

    /**
     * The entries after a change.
     *
     * @throws Fault of kind NOT_FOUND when it names what there is not, of kind CONFLICT when there is nothing to change, of
     *     kind UNAVAILABLE when an archive that would come cannot be read
     */
    Map<String, StoredSet.StoredEntry> after(StoredSet present, Change change) {
        Map<String, StoredSet.StoredEntry> after = changed(present, change);
        after.forEach((module, entry) -> {
            if (!entry.disabled() && !entry.equals(present.entries().get(module))) {
                files.archive(entry.sha256());
            }
        });
        return after;
    }

    private Map<String, StoredSet.StoredEntry> changed(StoredSet present, Change change) {
        Map<String, StoredSet.StoredEntry> entries = new TreeMap<>(present.entries());
        if (change instanceof Change.Install install) {
            String module = files.archive(install.archive()).descriptor().id();
            if (entries.containsKey(module)) {
                throw Fault.conflict("modules.change.installed", Map.of("module", module));
            }
            entries.put(module, new StoredSet.StoredEntry(install.archive(), false, null));
        } else if (change instanceof Change.Update update) {
            String module = files.archive(update.archive()).descriptor().id();
            StoredSet.StoredEntry entry = entry(entries, module);
            if (entry.sha256().equals(update.archive())) {
                throw Fault.conflict("modules.change.same", Map.of("module", module));
            }
            entries.put(module, new StoredSet.StoredEntry(update.archive(), entry.disabled(), entry.canary()));
        } else if (change instanceof Change.Canary canary) {
            String module = files.archive(canary.archive()).descriptor().id();
            StoredSet.StoredEntry entry = entry(entries, module);
            if (canary.archive().equals(entry.sha256()) || canary.archive().equals(entry.canary())) {
                throw Fault.conflict("modules.change.same", Map.of("module", module));
            }
            entries.put(module, entry.with(canary.archive()));
        } else if (change instanceof Change.Promote promote) {
            StoredSet.StoredEntry entry = entry(entries, promote.module());
            entries.put(
                    promote.module(),
                    new StoredSet.StoredEntry(canary(entry, promote.module()), entry.disabled(), null));
        } else if (change instanceof Change.Withdraw withdraw) {
            StoredSet.StoredEntry entry = entry(entries, withdraw.module());
            canary(entry, withdraw.module());
            entries.put(withdraw.module(), entry.with(null));
        } else if (change instanceof Change.Rollback rollback) {
            return new TreeMap<>(before(present, rollback.set()).entries());
        } else if (change instanceof Change.Disable disable) {
            if (entry(entries, disable.module()).disabled()) {
                throw Fault.conflict("modules.change.disabled", Map.of("module", disable.module()));
            }
            entries.put(disable.module(), switched(entries, disable.module(), true));
        } else if (change instanceof Change.Enable enable) {
            entries.put(enable.module(), switched(entries, enable.module(), false));
        } else if (change instanceof Change.Uninstall uninstall) {
            entry(entries, uninstall.module());
            entries.remove(uninstall.module());
        }
        return entries;
    }

    private StoredSet before(StoredSet present, int number) {
        if (number >= present.number() || number < present.number() - Deployment.SETS_KEPT) {
            throw Fault.of(Fault.Kind.NOT_FOUND, "modules.set.unknown", Map.of("set", number));
        }
        return sets.set(number)
                .orElseThrow(() -> Fault.of(Fault.Kind.NOT_FOUND, "modules.set.unknown", Map.of("set", number)));
    }

    private static StoredSet.StoredEntry switched(
            Map<String, StoredSet.StoredEntry> entries, String module, boolean disabled) {
        StoredSet.StoredEntry entry = entry(entries, module);
        return new StoredSet.StoredEntry(entry.sha256(), disabled, entry.canary());
    }

    private static String canary(StoredSet.StoredEntry entry, String module) {
        String canary = entry.canary();
        if (canary == null) {
            throw Fault.conflict("modules.change.no-canary", Map.of("module", module));
        }
        return canary;
    }

    private static StoredSet.StoredEntry entry(Map<String, StoredSet.StoredEntry> entries, String module) {
        StoredSet.StoredEntry entry = entries.get(module);
        if (entry == null) {
            throw Fault.of(Fault.Kind.NOT_FOUND, "modules.module.unknown", Map.of("module", module));
        }
        return entry;
    }

    /** What is to run of a set; it says of which modules the archives cannot be read, and the others run without them. */
    Wanted wanted(Map<String, StoredSet.StoredEntry> entries) {
        List<ModuleArchive> standard = new ArrayList<>();
        List<ModuleArchive> second = new ArrayList<>();
        Map<String, Sentence> unreadable = new TreeMap<>();
        entries.forEach((module, entry) -> {
            String canary = entry.canary();
            if (!entry.disabled()) {
                read(module, entry.sha256(), standard, unreadable);
                if (canary != null) {
                    read(module + Modules.CANARY, canary, second, unreadable);
                }
            }
        });
        return Wanted.of(standard, second).lacking(unreadable);
    }

    private void read(String module, String sha256, List<ModuleArchive> archives, Map<String, Sentence> unreadable) {
        files.find(sha256, reason -> unreadable.put(module, ofModule(module, reason)))
                .ifPresent(archives::add);
    }

    /** Why the archive of a module cannot be read. */
    static Sentence ofModule(String module, Sentence reason) {
        Map<String, Object> values = new HashMap<>(reason.values());
        values.put("module", module);
        return new Sentence(reason.code(), values);
    }

    /** A change in words, for the list of sets. */
    Sentence told(Change change, Map<String, StoredSet.StoredEntry> after, StoredSet present) {
        if (change instanceof Change.Install install) {
            return told("installed", files.archive(install.archive()));
        }
        if (change instanceof Change.Update update) {
            return told("updated", files.archive(update.archive()));
        }
        if (change instanceof Change.Canary canary) {
            return told("canary", files.archive(canary.archive()));
        }
        if (change instanceof Change.Promote promote) {
            return told(
                    "promoted", files.archive(canary(entry(present.entries(), promote.module()), promote.module())));
        }
        if (change instanceof Change.Withdraw withdraw) {
            return told(
                    "withdrawn", files.archive(canary(entry(present.entries(), withdraw.module()), withdraw.module())));
        }
        if (change instanceof Change.Rollback rollback) {
            return new Sentence("modules.set.rolled-back", Map.of("set", rollback.set()));
        }
        if (change instanceof Change.Disable disable) {
            return new Sentence("modules.set.disabled", Map.of("module", disable.module()));
        }
        if (change instanceof Change.Enable enable) {
            return new Sentence(ENABLED, Map.of("module", enable.module()));
        }
        Map<String, Object> values = new HashMap<>();
        present.entries().keySet().stream()
                .filter(module -> !after.containsKey(module))
                .findFirst()
                .ifPresent(module -> values.put("module", module));
        return new Sentence("modules.set.uninstalled", values);
    }

    /** The modules that were switched on by these, and are to be tried again where they have been set aside. */
    static Set<String> enabled(Collection<StoredSet> sets) {
        return sets.stream()
                .map(StoredSet::change)
                .filter(change -> change.code().equals(ENABLED))
                .map(change -> String.valueOf(change.values().get("module")))
                .flatMap(module -> Stream.of(module, module + Modules.CANARY))
                .collect(Collectors.toSet());
    }

    private static Sentence told(String what, ModuleArchive archive) {
        return new Sentence(
                "modules.set." + what,
                Map.of(
                        "module",
                        archive.descriptor().id(),
                        "version",
                        archive.descriptor().version()));
    }
}
