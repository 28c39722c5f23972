/** MariaDB as a process of its own, started, watched and stopped from Java. */
@NullMarked
package livery.database;

import org.jspecify.annotations.NullMarked;
