/** Tests of the package of this name. */
@NullMarked
package livery.platform.internal.calendar;

import org.jspecify.annotations.NullMarked;
