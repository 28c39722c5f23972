/** The module over a real database, with a plain CRM behind it. */
@NullMarked
package livery.dms.internal;

import org.jspecify.annotations.NullMarked;
