/** The program {@code livery}: starts, watches and stops a database and a platform that share one home. */
@NullMarked
package livery.launcher;

import org.jspecify.annotations.NullMarked;
