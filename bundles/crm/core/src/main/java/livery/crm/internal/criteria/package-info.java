/** What criteria can say of customers. */
@NullMarked
package livery.crm.internal.criteria;

import org.jspecify.annotations.NullMarked;
