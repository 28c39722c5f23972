package livery.console.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files of plug-ins, those of versions that were replaced too: a page that was opened before an update still asks
 * for them.
 */
final class PluginShelf {

    /** How many versions of a plug-in are kept. */
    static final int MOST_VERSIONS = 5;

    private final Map<String, Deque<Plugin>> versions = new HashMap<>();

    synchronized void put(Plugin plugin) {
        Deque<Plugin> known = versions.computeIfAbsent(plugin.id(), id -> new ArrayDeque<>());
        known.removeIf(other -> other.entry().equals(plugin.entry()));
        known.addFirst(plugin);
        while (known.size() > MOST_VERSIONS) {
            known.removeLast();
        }
    }

    /** A file by its name, from the newest version that has it. */
    synchronized Optional<StaticFile> file(String plugin, String name) {
        return versions.getOrDefault(plugin, new ArrayDeque<>()).stream()
                .flatMap(version -> Optional.ofNullable(version.files().get(name)).stream())
                .findFirst();
    }
}
