/** Tests of {@link livery.crm.internal.rest}. */
@NullMarked
package livery.crm.internal.merge;

import org.jspecify.annotations.NullMarked;
