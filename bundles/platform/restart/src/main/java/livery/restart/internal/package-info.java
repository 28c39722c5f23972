/** What is there when the platform does not come up after a restart for modules. */
@NullMarked
package livery.restart.internal;

import org.jspecify.annotations.NullMarked;
