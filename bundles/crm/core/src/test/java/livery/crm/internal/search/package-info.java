/** Tests of {@link livery.crm.internal.search}. */
@NullMarked
package livery.crm.internal.search;

import org.jspecify.annotations.NullMarked;
