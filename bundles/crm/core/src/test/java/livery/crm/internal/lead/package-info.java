/** Tests of {@link livery.crm.internal.lead}. */
@NullMarked
package livery.crm.internal.lead;

import org.jspecify.annotations.NullMarked;
