/** People who may become customers, and how far they are on the way. */
@NullMarked
package livery.crm.internal.lead;

import org.jspecify.annotations.NullMarked;
