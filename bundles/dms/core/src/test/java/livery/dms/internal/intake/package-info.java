/** Tests of the package of this name. */
@NullMarked
package livery.dms.internal.intake;

import org.jspecify.annotations.NullMarked;
