/** One thing done with many records of a list at once: counted, confirmed, done piece by piece, and undone where that makes sense. */
@NullMarked
package livery.crm.internal.bulk;

import org.jspecify.annotations.NullMarked;
