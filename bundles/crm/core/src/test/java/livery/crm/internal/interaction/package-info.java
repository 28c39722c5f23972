/** Tests of {@link livery.crm.internal.interaction}. */
@NullMarked
package livery.crm.internal.interaction;

import org.jspecify.annotations.NullMarked;
