/** Tests of {@link livery.crm.internal.tag}. */
@NullMarked
package livery.crm.internal.tag;

import org.jspecify.annotations.NullMarked;
