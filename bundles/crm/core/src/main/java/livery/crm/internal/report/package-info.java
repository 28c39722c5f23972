/** What customers come to when they are told apart and their dealings added up, saved to be asked again. */
@NullMarked
package livery.crm.internal.report;

import org.jspecify.annotations.NullMarked;
