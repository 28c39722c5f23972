/** One unit of work over the rows of all modules: one tenant, one connection, one commit. */
@Export
@Version("1.7.0")
@NullMarked
package livery.data;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
