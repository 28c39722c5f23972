/** Merges of customers who are one and the same, and their undoing. */
@NullMarked
package livery.crm.internal.merge;

import org.jspecify.annotations.NullMarked;
