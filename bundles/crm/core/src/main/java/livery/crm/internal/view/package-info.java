/** Lists of customers: whom they show, in which order, and how a person likes to see them. */
@NullMarked
package livery.crm.internal.view;

import org.jspecify.annotations.NullMarked;
