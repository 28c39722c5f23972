/** Rentals and service visits of customers: one after the other, and summed up. */
@NullMarked
package livery.crm.internal.dealing;

import org.jspecify.annotations.NullMarked;
