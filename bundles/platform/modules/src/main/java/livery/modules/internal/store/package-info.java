/** Archives and sets, which all nodes share. */
@NullMarked
package livery.modules.internal.store;

import org.jspecify.annotations.NullMarked;
