/** What staff have to do, for whom and until when. */
@NullMarked
package livery.crm.internal.task;

import org.jspecify.annotations.NullMarked;
