/** Keeps calls and their answers by the key of their caller, so that a repeated one has no second effect. */
@NullMarked
package livery.platform.internal.idempotency;

import org.jspecify.annotations.NullMarked;
