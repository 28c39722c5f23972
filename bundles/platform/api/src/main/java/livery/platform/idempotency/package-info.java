/** Calls that may be made again with the same key and then have no second effect. */
@Export
@Version("1.1.0")
@NullMarked
package livery.platform.idempotency;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
