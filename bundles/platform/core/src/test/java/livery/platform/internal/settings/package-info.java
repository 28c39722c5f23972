/** Tests of the package of this name. */
@NullMarked
package livery.platform.internal.settings;

import org.jspecify.annotations.NullMarked;
