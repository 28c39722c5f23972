/** People who prove elsewhere who they are. */
@Export
@Version("1.0.0")
@NullMarked
package livery.platform.signon;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
