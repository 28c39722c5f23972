/** Answers what criteria are asked. */
@NullMarked
package livery.criteria.internal;

import org.jspecify.annotations.NullMarked;
