/** Nodes say in the database that they live, and share things out by what they read there. */
@NullMarked
package livery.platform.internal.nodes;

import org.jspecify.annotations.NullMarked;
