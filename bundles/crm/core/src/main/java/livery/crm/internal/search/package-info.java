/** How customers, vehicles and leads are found by parts of names, plates, mobiles and what a store has added. */
@NullMarked
package livery.crm.internal.search;

import org.jspecify.annotations.NullMarked;
