/** Tests of the package of this name. */
@NullMarked
package livery.platform.internal.tenants;

import org.jspecify.annotations.NullMarked;
