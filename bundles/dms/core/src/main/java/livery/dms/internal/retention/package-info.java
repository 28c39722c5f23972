/** Records as they came are deleted when their time is over, as a job of each store. */
@NullMarked
package livery.dms.internal.retention;

import org.jspecify.annotations.NullMarked;
