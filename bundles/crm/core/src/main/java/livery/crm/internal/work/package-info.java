/** All that staff have written about a customer, table by table. */
@NullMarked
package livery.crm.internal.work;

import org.jspecify.annotations.NullMarked;
