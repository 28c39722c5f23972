/** Modules: which of those that are installed serve the group, a brand or a store, and who switches them on and off. */
@Export
@Version("1.1.0")
@NullMarked
package livery.platform.modules;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
