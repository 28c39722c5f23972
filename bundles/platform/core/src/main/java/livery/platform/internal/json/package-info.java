/** Lists and maps as a column keeps them. */
@NullMarked
package livery.platform.internal.json;

import org.jspecify.annotations.NullMarked;
