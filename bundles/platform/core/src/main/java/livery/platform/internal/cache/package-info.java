/** Answers that are kept for a few seconds. */
@NullMarked
package livery.platform.internal.cache;

import org.jspecify.annotations.NullMarked;
