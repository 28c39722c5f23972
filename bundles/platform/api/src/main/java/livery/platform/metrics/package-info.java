/** What the metrics of all modules have in common. */
@Export
@Version("1.0.0")
@NullMarked
package livery.platform.metrics;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
