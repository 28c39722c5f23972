/** Runs shell commands that arrive over a socket file which only the operating system's user may open. */
@NullMarked
package livery.platform.shell.internal;

import org.jspecify.annotations.NullMarked;
