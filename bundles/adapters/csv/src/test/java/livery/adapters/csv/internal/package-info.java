/** Tests of the package of this name. */
@NullMarked
package livery.adapters.csv.internal;

import org.jspecify.annotations.NullMarked;
