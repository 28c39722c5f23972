/** The pool, the tenant guard on each statement, migrations, and the units of work over MariaDB. */
@NullMarked
package livery.data.internal;

import org.jspecify.annotations.NullMarked;
