/** Criteria beside what a plain reading of them says, and beside the best SQL that we know. */
@NullMarked
package livery.bench.criteria;

import org.jspecify.annotations.NullMarked;
