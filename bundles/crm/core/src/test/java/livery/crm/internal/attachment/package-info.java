/** Shows what can be attached, and that it comes back as it was. */
@NullMarked
package livery.crm.internal.attachment;

import org.jspecify.annotations.NullMarked;
