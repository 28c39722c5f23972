/** What modules hold on a person: how sensitive each column is, and how all of it is handed out and erased. */
@Export
@Version("1.0.0")
@NullMarked
package livery.platform.privacy;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
