/** What the platform wrote by itself is deleted when its time is over, as jobs. */
@NullMarked
package livery.platform.internal.retention;

import org.jspecify.annotations.NullMarked;
