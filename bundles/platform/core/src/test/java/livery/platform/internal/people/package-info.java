/** Tests of the package of this name. */
@NullMarked
package livery.platform.internal.people;

import org.jspecify.annotations.NullMarked;
