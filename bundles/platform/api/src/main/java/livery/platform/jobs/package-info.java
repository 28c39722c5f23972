/** Work in the background: kinds that modules offer, and jobs of a tenant that one node at a time works at. */
@Export
@Version("1.1.0")
@NullMarked
package livery.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
