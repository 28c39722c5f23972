/** Customers of a store who live together. */
@NullMarked
package livery.crm.internal.household;

import org.jspecify.annotations.NullMarked;
