/** What the fields of customers, vehicles and dealings may hold, and the one form in which each is stored and found. */
@NullMarked
package livery.crm.internal.values;

import org.jspecify.annotations.NullMarked;
