/** Tests of {@link livery.crm.internal.myday}. */
@NullMarked
package livery.crm.internal.myday;

import org.jspecify.annotations.NullMarked;
