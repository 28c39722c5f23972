/** The customers of a store: written by staff, listed, found, and shown with what they did. */
@NullMarked
package livery.crm.internal.customer;

import org.jspecify.annotations.NullMarked;
