/** Tests of {@link livery.crm.internal.task}. */
@NullMarked
package livery.crm.internal.task;

import org.jspecify.annotations.NullMarked;
