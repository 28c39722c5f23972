/** How well a node is: what each module says of its parts, and whether the node can serve. */
@Export
@Version("1.0.0")
@NullMarked
package livery.platform.health;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
