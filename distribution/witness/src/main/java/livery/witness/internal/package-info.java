/** Counts facts, so that a proof can tell whether each was taken in once. */
@NullMarked
package livery.witness.internal;

import org.jspecify.annotations.NullMarked;
