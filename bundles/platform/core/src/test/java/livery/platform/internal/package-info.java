/** The module over a real database. */
@NullMarked
package livery.platform.internal;

import org.jspecify.annotations.NullMarked;
