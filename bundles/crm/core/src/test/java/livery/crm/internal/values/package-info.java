/** Tests of {@link livery.crm.internal.values}. */
@NullMarked
package livery.crm.internal.values;

import org.jspecify.annotations.NullMarked;
