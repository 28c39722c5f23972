/** The nodes that serve this installation together, and what they share out among themselves. */
@Export
@Version("1.0.0")
@NullMarked
package livery.platform.nodes;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
