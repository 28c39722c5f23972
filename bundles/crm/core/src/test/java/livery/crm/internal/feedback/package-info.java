/** What customers say is kept, and what was done about it. */
@NullMarked
package livery.crm.internal.feedback;

import org.jspecify.annotations.NullMarked;
