package livery.console.internal;

import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plug-ins of all bundles that run now. */
final class Plugins implements BundleTrackerCustomizer<Plugin> {

    /** So that no plug-in is called as the frame is. */
    private static final String PREFIX = "plugin-";

    private static final Logger LOG = LoggerFactory.getLogger(Plugins.class);

    private final Map<Long, Plugin> byBundle = new ConcurrentHashMap<>();
    private final PluginShelf shelf = new PluginShelf();
    private final FormerFiles former;
    private final Runnable onChange;
    private final BundleTracker<Plugin> tracker;

    /** @param former where files of versions are kept that are no more */
    Plugins(BundleContext bundles, FormerFiles former, Runnable onChange) {
        this.former = former;
        this.onChange = onChange;
        this.tracker = new BundleTracker<>(bundles, Bundle.ACTIVE, this);
    }

    void open() {
        tracker.open();
    }

    void close() {
        tracker.close();
    }

    /** In the order of their names; of two bundles with one name the newer version counts. */
    List<Plugin> current() {
        Map<String, Plugin> byId = new TreeMap<>();
        for (Plugin plugin : byBundle.values()) {
            byId.merge(plugin.id(), plugin, (a, b) -> newest().compare(a, b) >= 0 ? a : b);
        }
        return List.copyOf(byId.values());
    }

    private static Comparator<Plugin> newest() {
        return Comparator.comparing(Plugin::version).thenComparing(Plugin::entry);
    }

    /** A file of a plug-in, of a replaced version too. */
    Optional<StaticFile> file(String plugin, String name) {
        return shelf.file(plugin, name).or(() -> former.find(PREFIX + plugin, name));
    }

    @Override
    public @Nullable Plugin addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        try {
            Plugin plugin = Plugin.of(bundle).orElse(null);
            if (plugin != null) {
                shelf.put(plugin);
                former.keep(PREFIX + plugin.id(), plugin.files());
                byBundle.put(bundle.getBundleId(), plugin);
                onChange.run();
            }
            return plugin;
        } catch (IllegalArgumentException e) {
            LOG.error("The part of the console in {} cannot be shown: {}", bundle, e.getMessage());
            return null;
        } catch (UncheckedIOException e) {
            LOG.error("The part of the console in {} cannot be read", bundle, e);
            return null;
        }
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Plugin plugin) {
        // Only bundles that run are tracked, and they are in no other state.
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Plugin plugin) {
        byBundle.remove(bundle.getBundleId());
        onChange.run();
    }
}
