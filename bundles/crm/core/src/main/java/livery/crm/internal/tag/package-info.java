/** Words that a store puts on its customers. */
@NullMarked
package livery.crm.internal.tag;

import org.jspecify.annotations.NullMarked;
