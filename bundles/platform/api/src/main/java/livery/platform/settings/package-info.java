/** What a module lets the group, its brands and its stores decide: typed settings with defaults, limits and units. */
@Export
@Version("1.0.0")
@NullMarked
package livery.platform.settings;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
