/** The modules of this installation over MariaDB, and what runs of them on this node. */
@NullMarked
package livery.modules.internal;

import org.jspecify.annotations.NullMarked;
