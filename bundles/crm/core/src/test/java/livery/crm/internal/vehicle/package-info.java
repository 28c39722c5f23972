/** Tests of {@link livery.crm.internal.vehicle}. */
@NullMarked
package livery.crm.internal.vehicle;

import org.jspecify.annotations.NullMarked;
