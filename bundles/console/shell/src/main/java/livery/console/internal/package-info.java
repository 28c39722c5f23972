/** Serves the console's frame and the files of its plug-ins, and tells open pages when a plug-in comes or goes. */
@NullMarked
package livery.console.internal;

import org.jspecify.annotations.NullMarked;
