/** Modules: what is installed, what a change of it would do, and the change. */
@Export
@Version("0.1.0")
@NullMarked
package livery.platform.deploy;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
