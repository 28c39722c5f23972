/** A module as one file: its descriptor, its signature, and the bundles that they vouch for. */
@Export
@Version("0.1.0")
@NullMarked
package livery.archive;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
