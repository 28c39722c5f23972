/** Tests of {@link livery.crm.internal.rest}. */
@NullMarked
package livery.crm.internal.person;

import org.jspecify.annotations.NullMarked;
