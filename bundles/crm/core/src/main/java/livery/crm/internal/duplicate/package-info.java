/** Pairs of customers who may be one and the same, found by what they share and decided by people. */
@NullMarked
package livery.crm.internal.duplicate;

import org.jspecify.annotations.NullMarked;
