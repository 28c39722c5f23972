/** How customers are found by a part of their name or plate, or the end of their mobile. */
@NullMarked
package livery.crm.internal.search;

import org.jspecify.annotations.NullMarked;
