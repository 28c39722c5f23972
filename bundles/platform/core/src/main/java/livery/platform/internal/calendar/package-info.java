/** Hours of stores and holidays of regions as rows, and the clock that they make. */
@NullMarked
package livery.platform.internal.calendar;

import org.jspecify.annotations.NullMarked;
