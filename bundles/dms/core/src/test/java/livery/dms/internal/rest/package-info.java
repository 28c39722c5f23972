/** Tests of the package of this name. */
@NullMarked
package livery.dms.internal.rest;

import org.jspecify.annotations.NullMarked;
