/** The settings of all modules, and what the group, its brands and its stores have set. */
@NullMarked
package livery.platform.internal.settings;

import org.jspecify.annotations.NullMarked;
