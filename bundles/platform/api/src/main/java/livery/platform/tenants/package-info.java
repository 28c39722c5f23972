/** The life of a tenant, from its rename to its erasure, and who hears of it. */
@Export
@Version("1.0.0")
@NullMarked
package livery.platform.tenants;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
