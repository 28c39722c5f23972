/** What staff note about customers, in free words. */
@NullMarked
package livery.crm.internal.note;

import org.jspecify.annotations.NullMarked;
