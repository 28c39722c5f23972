/** The one condition language: what a criterion is, what modules offer to it, and what it can be asked. */
@Export
@Version("1.2.0")
@NullMarked
package livery.criteria;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
