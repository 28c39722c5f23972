/** When a store is open: business hours, holidays with make-up workdays, and a clock that counts open time only. */
@Export
@Version("1.0.0")
@NullMarked
package livery.platform.calendar;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
