/** What every module speaks: tenants, people, the context of a call, faults with stable codes, their texts, and decimal numbers. */
@Export
@Version("2.1.0")
@NullMarked
package livery.platform;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
