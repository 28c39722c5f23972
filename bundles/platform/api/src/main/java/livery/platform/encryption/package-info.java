/** How modules keep sensitive values: encrypted, and found again by their whole value only. */
@Export
@Version("1.0.0")
@NullMarked
package livery.platform.encryption;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
