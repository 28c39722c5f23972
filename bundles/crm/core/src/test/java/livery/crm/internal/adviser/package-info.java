/** Tests of {@link livery.crm.internal.adviser}. */
@NullMarked
package livery.crm.internal.adviser;

import org.jspecify.annotations.NullMarked;
