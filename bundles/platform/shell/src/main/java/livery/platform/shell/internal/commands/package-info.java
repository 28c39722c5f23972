/** The platform's commands: one class each, one call, one table. */
@NullMarked
package livery.platform.shell.internal.commands;

import org.jspecify.annotations.NullMarked;
