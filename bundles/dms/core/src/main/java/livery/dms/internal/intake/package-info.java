/** Takes raw records in: keeps them, maps them, hands them to the CRM in batches, and holds what cannot go on yet. */
@NullMarked
package livery.dms.internal.intake;

import org.jspecify.annotations.NullMarked;
