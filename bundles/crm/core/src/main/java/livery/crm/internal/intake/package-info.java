/** How records from outside become customers, vehicles and dealings: matched, merged field by field, written in sets. */
@NullMarked
package livery.crm.internal.intake;

import org.jspecify.annotations.NullMarked;
