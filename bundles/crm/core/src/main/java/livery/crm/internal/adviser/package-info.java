/** Who of the staff looks after which customer, and how all of it is handed over. */
@NullMarked
package livery.crm.internal.adviser;

import org.jspecify.annotations.NullMarked;
