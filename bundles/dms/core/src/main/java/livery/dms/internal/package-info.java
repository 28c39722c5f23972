/** Connections to outside systems: their rows and messages. */
@NullMarked
package livery.dms.internal;

import org.jspecify.annotations.NullMarked;
