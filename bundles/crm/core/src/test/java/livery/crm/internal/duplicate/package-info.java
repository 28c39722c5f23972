/** Tests of {@link livery.crm.internal.rest}. */
@NullMarked
package livery.crm.internal.duplicate;

import org.jspecify.annotations.NullMarked;
