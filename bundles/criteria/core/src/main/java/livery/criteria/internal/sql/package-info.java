/** Makes statements of clauses. */
@NullMarked
package livery.criteria.internal.sql;

import org.jspecify.annotations.NullMarked;
