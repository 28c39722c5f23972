/** How work in the background comes to its end. */
@NullMarked
package livery.platform.internal.background;

import org.jspecify.annotations.NullMarked;
