/** Shows that fields which a store adds are as good as all others, and another store's stay its own. */
@NullMarked
package livery.crm.internal.own;

import org.jspecify.annotations.NullMarked;
