/** What was done, by whom and why: written with each change, and chained so that nobody can rewrite it unseen. */
@Export
@Version("1.1.0")
@NullMarked
package livery.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
