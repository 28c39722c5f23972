/** The module over a real database. */
@NullMarked
package livery.crm.internal;

import org.jspecify.annotations.NullMarked;
