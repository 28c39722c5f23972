/** Tests of the package of this name. */
@NullMarked
package livery.dms.internal.connections;

import org.jspecify.annotations.NullMarked;
