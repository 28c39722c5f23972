package livery.modules.internal.node;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import livery.archive.ModuleArchive;
import livery.archive.ModuleDescriptor;
import livery.platform.deploy.Sentence;
import livery.platform.modules.Modules;

/**
 * Which modules are to run on a node, in the order of their start: each after those that it needs.
 *
 * @param modules by id; a second version, which runs beside the standard one, by the id with {@link Modules#CANARY}
 * @param unreadable why others that are to run cannot, for their archives cannot be read; named in the same way
 */
public record Wanted(Map<String, ModuleArchive> modules, Map<String, Sentence> unreadable) {

    /** A bundle that is to run. */
    public record WantedBundle(String module, ModuleDescriptor.BundleFile file, ModuleArchive archive) {

        /** By which the framework knows it, whatever its version. */
        public String location() {
            return Modules.LOCATION + module + "/" + file.name();
        }

        /** Of its manifest. */
        public Map<String, String> headers() {
            return archive.headers(file.name());
        }
    }

    public Wanted {
        modules = new LinkedHashMap<>(modules);
        unreadable = new TreeMap<>(unreadable);
    }

    public static Wanted nothing() {
        return new Wanted(Map.of(), Map.of());
    }

    /** As {@link #of(Collection)}, and second versions of some of them after all. */
    public static Wanted of(Collection<ModuleArchive> archives, Collection<ModuleArchive> canaries) {
        Map<String, ModuleArchive> all = new LinkedHashMap<>(of(archives).modules());
        canaries.forEach(archive -> all.put(archive.descriptor().id() + Modules.CANARY, archive));
        return new Wanted(all, Map.of());
    }

    /** Puts modules in order. Of those that need each other in a circle, the order is that of their ids. */
    public static Wanted of(Collection<ModuleArchive> archives) {
        Map<String, ModuleArchive> byId = new TreeMap<>();
        archives.forEach(archive -> byId.put(archive.descriptor().id(), archive));
        Map<String, ModuleArchive> ordered = new LinkedHashMap<>();
        Set<String> entered = new HashSet<>();
        byId.keySet().forEach(id -> add(id, byId, entered, ordered));
        return new Wanted(ordered, Map.of());
    }

    private static void add(
            String id, Map<String, ModuleArchive> byId, Set<String> entered, Map<String, ModuleArchive> ordered) {
        ModuleArchive archive = byId.get(id);
        if (archive == null || !entered.add(id)) {
            return;
        }
        archive.descriptor().requires().forEach(required -> add(required.module(), byId, entered, ordered));
        ordered.put(id, archive);
    }

    /** All bundles, in the order of their start. */
    public List<WantedBundle> bundles() {
        return modules.keySet().stream().flatMap(id -> bundles(id).stream()).toList();
    }

    /** Those of a module that is to run, in the order of their start. */
    List<WantedBundle> bundles(String id) {
        ModuleArchive archive = Objects.requireNonNull(modules.get(id), id);
        return archive.descriptor().bundles().stream()
                .map(file -> new WantedBundle(id, file, archive))
                .toList();
    }

    /** Those that are not the same there. */
    Set<String> newTo(Wanted before) {
        Set<String> differ = new TreeSet<>();
        modules.forEach((id, archive) -> {
            ModuleArchive other = before.modules().get(id);
            if (other == null || !other.sha256().equals(archive.sha256())) {
                differ.add(id);
            }
        });
        return differ;
    }

    /** The same without some of them. */
    public Wanted without(Collection<String> ids) {
        Map<String, ModuleArchive> left = new LinkedHashMap<>(modules);
        left.keySet().removeAll(ids);
        return new Wanted(left, unreadable);
    }

    /** The same without some that have been set aside, and without those that need them. */
    public Wanted withoutAside(Collection<String> ids) {
        return without(ids).withoutLacking();
    }

    /** The same without those that need a module which is not among them. */
    Wanted withoutLacking() {
        Wanted left = this;
        while (true) {
            Wanted among = left;
            List<String> lacking = among.modules.entrySet().stream()
                    .filter(one -> among.lacksFor(one.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (lacking.isEmpty()) {
                return left;
            }
            left = among.without(lacking);
        }
    }

    private boolean lacksFor(ModuleArchive archive) {
        return archive.descriptor().requires().stream()
                .map(ModuleDescriptor.Requirement::module)
                .anyMatch(required -> !modules.containsKey(required));
    }

    /** The same, and why others cannot run. */
    public Wanted lacking(Map<String, Sentence> others) {
        return new Wanted(modules, others);
    }
}
