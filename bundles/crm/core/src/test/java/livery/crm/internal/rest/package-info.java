/** Tests of {@link livery.crm.internal.rest}. */
@NullMarked
package livery.crm.internal.rest;

import org.jspecify.annotations.NullMarked;
