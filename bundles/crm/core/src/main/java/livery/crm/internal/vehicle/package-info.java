/** The vehicles that a store knows, and whose they are. */
@NullMarked
package livery.crm.internal.vehicle;

import org.jspecify.annotations.NullMarked;
