/** The audit trail: entries, the sealer that chains them, and what is kept of the chain outside the database. */
@NullMarked
package livery.platform.internal.audit;

import org.jspecify.annotations.NullMarked;
