/** Connections: kept as rows, and run as Camel contexts that start and stop live. */
@NullMarked
package livery.dms.internal.connections;

import org.jspecify.annotations.NullMarked;
