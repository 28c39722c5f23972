/** Criteria whose names, operators and values have been found right, and how they are judged. */
@NullMarked
package livery.criteria.internal.clause;

import org.jspecify.annotations.NullMarked;
