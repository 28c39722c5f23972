/** Tests of {@link livery.crm.internal.consent}. */
@NullMarked
package livery.crm.internal.consent;

import org.jspecify.annotations.NullMarked;
