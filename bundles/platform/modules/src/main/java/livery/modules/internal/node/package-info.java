/** Bundles of modules on this node, and how one set of them becomes another. */
@NullMarked
package livery.modules.internal.node;

import org.jspecify.annotations.NullMarked;
