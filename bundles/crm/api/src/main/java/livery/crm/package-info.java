/** Customers, their vehicles and their dealings, as other modules ask for them and bring them in. */
@Export
@Version("3.2.0")
@NullMarked
package livery.crm;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
