/** What awaits one of the staff today. */
@NullMarked
package livery.crm.internal.myday;

import org.jspecify.annotations.NullMarked;
