/** What went wrong in the background, as it may be shown. */
@NullMarked
package livery.platform.internal.faults;

import org.jspecify.annotations.NullMarked;
