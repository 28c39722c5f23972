/** Which modules are installed, and where they are switched on. */
@NullMarked
package livery.platform.internal.modules;

import org.jspecify.annotations.NullMarked;
