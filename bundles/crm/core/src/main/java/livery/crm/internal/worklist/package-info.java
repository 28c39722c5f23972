/** The lists of vehicles, leads and tasks as the texts of their filters ask for them, kept for a job to go through. */
@NullMarked
package livery.crm.internal.worklist;

import org.jspecify.annotations.NullMarked;
