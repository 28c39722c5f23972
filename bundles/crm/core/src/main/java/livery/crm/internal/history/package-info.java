/** All that is known of what happened with a customer, in one order. */
@NullMarked
package livery.crm.internal.history;

import org.jspecify.annotations.NullMarked;
