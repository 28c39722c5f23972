/** The group, its brands and its stores. */
@NullMarked
package livery.platform.internal.tenants;

import org.jspecify.annotations.NullMarked;
