/** Tells operators how this node is and what it does, over HTTP on a port of its own. */
@NullMarked
package livery.monitor.internal;

import org.jspecify.annotations.NullMarked;
