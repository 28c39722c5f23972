/** Tests of {@link livery.crm.internal.intake}. */
@NullMarked
package livery.crm.internal.intake;

import org.jspecify.annotations.NullMarked;
