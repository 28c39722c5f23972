/** Tests of {@link livery.crm.internal.history}. */
@NullMarked
package livery.crm.internal.history;

import org.jspecify.annotations.NullMarked;
