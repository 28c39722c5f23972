/** Files that staff attach to customers and vehicles. */
@NullMarked
package livery.crm.internal.attachment;

import org.jspecify.annotations.NullMarked;
