/** Tests of {@link livery.crm.internal.customer}. */
@NullMarked
package livery.crm.internal.customer;

import org.jspecify.annotations.NullMarked;
