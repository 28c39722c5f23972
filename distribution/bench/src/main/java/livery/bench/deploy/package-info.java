/** Makes modules to try an installation with: other versions of those that are shipped, small new ones, and bad ones. */
@NullMarked
package livery.bench.deploy;

import org.jspecify.annotations.NullMarked;
