/** Which customer stands for which others, after merges. */
@NullMarked
package livery.crm.internal.canonical;

import org.jspecify.annotations.NullMarked;
