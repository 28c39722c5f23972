/** Fields that a store adds to its customers, vehicles and dealings, and their values. */
@NullMarked
package livery.crm.internal.own;

import org.jspecify.annotations.NullMarked;
