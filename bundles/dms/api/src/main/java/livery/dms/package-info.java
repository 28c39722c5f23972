/** The adapter contract: what an integrator implements, and what the platform gives a connection to work with. */
@Export
@Version("1.3.0")
@NullMarked
package livery.dms;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
