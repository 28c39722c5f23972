/** Tests of {@link livery.crm.internal.note}. */
@NullMarked
package livery.crm.internal.note;

import org.jspecify.annotations.NullMarked;
