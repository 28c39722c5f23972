/** Segments: customers who fulfil a saved criterion, kept up to date by facts and by the calendar. */
@NullMarked
package livery.crm.internal.segment;

import org.jspecify.annotations.NullMarked;
