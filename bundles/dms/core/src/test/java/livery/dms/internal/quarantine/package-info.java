/** Tests of the package of this name. */
@NullMarked
package livery.dms.internal.quarantine;

import org.jspecify.annotations.NullMarked;
