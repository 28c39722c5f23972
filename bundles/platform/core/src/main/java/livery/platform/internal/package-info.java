/** What the platform keeps for all modules: its rows, its messages, and the texts of everybody's codes. */
@NullMarked
package livery.platform.internal;

import org.jspecify.annotations.NullMarked;
