/** Adapters, connections, imports and quarantine over REST. */
@NullMarked
package livery.dms.internal.rest;

import org.jspecify.annotations.NullMarked;
