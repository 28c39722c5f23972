/** The people who may sign in, and the keys that act for them. */
@Export
@Version("1.1.0")
@NullMarked
package livery.platform.people;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
