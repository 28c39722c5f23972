/** Lists of which only those rows are shown whose customer fulfils a criterion. */
@NullMarked
package livery.crm.internal.fulfilling;

import org.jspecify.annotations.NullMarked;
