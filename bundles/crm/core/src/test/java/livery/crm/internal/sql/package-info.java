/** Tests of {@link livery.crm.internal.sql}. */
@NullMarked
package livery.crm.internal.sql;

import org.jspecify.annotations.NullMarked;
