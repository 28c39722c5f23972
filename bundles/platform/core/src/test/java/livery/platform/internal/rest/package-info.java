/** Tests of the package of this name. */
@NullMarked
package livery.platform.internal.rest;

import org.jspecify.annotations.NullMarked;
