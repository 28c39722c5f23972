package livery.console.internal;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/**
 * A bundle's part of the console.
 *
 * @param sdk the range of the console's contract that it was made for
 * @param entry name of the module that begins it
 * @param files by name; kept here so that nothing of the bundle is held
 */
record Plugin(String id, String sdk, Version version, String entry, Map<String, StaticFile> files) {

    static final String CAPABILITY = "livery.console";

    private static final String FOLDER = "console";
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern ENTRY = Pattern.compile("plugin-[A-Za-z0-9_-]+\\.js");

    /**
     * The part that a bundle brings, or nothing when it brings none.
     *
     * @throws IllegalArgumentException when it declares one but brings none that can be shown
     */
    static Optional<Plugin> of(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (revision == null) {
            return Optional.empty();
        }
        return revision.getDeclaredCapabilities(CAPABILITY).stream()
                .findFirst()
                .map(capability -> read(bundle, capability));
    }

    private static Plugin read(Bundle bundle, BundleCapability capability) {
        String id = String.valueOf(capability.getAttributes().get(CAPABILITY));
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not a name for a part of the console: " + id);
        }
        Map<String, StaticFile> files = BundleFiles.in(bundle, FOLDER);
        String entry = files.keySet().stream()
                .filter(name -> ENTRY.matcher(name).matches())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + FOLDER + "/plugin-*.js"));
        String sdk = String.valueOf(capability.getAttributes().getOrDefault("sdk", ""));
        return new Plugin(id, sdk, bundle.getVersion(), entry, files);
    }

    /** Where the pages find the plug-in's beginning. */
    String module() {
        return "/console/p/" + id + "/" + entry;
    }
}
